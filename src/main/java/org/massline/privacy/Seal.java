package org.massline.privacy;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Authenticated encryption of what the database must keep and must not know: AES-256-GCM by Google Tink.
 *
 * <p>What is sealed is bound to its place, so that a sealed record cannot be moved to another row, and filled up to one of
 * few sizes, so that its length tells little. Safe for use by several threads.
 */
public final class Seal {
    /** The least size: most records of one person fit, so most look alike. */
    private static final int SMALLEST = 256;
    /** From here on sizes grow by steps of it instead of doubling. */
    private static final int STEP = 4096;

    /** With what Tink begins what it encrypts: a version and the key's number (its wire format, 'Tink output prefix'). */
    private static final int PREFIX_LENGTH = 5;

    private final Aead aead;
    private final byte[] prefix;

    Seal(Aead aead, int newestKey) {
        this.aead = aead;
        this.prefix = ByteBuffer.allocate(PREFIX_LENGTH)
                .put((byte) 1)
                .putInt(newestKey)
                .array();
    }

    /** Whether the newest key sealed it. */
    public boolean isNewest(byte[] sealed) {
        return Arrays.equals(sealed, 0, Math.min(sealed.length, PREFIX_LENGTH), prefix, 0, PREFIX_LENGTH);
    }

    /**
     * Seals a record.
     *
     * @param place table, column and row to which it is bound
     */
    public byte[] seal(byte[] record, String place) {
        ByteBuffer filled = ByteBuffer.allocate(sizeFor(record.length + Integer.BYTES));
        filled.putInt(record.length).put(record);
        try {
            return aead.encrypt(filled.array(), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealing failed for " + table(place), failure);
        }
    }

    /**
     * Opens what was sealed for this place.
     *
     * @throws BrokenSeal if it was sealed with another key or for another place, or was changed
     */
    public byte[] open(byte[] sealed, String place) {
        try {
            ByteBuffer filled = ByteBuffer.wrap(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)));
            byte[] record = new byte[filled.getInt()];
            filled.get(record);
            return record;
        } catch (GeneralSecurityException failure) {
            throw new BrokenSeal(place, failure);
        }
    }

    /** What a log may know of a place: not the row, which may be named by the hash of a person. */
    public static String table(String place) {
        int row = place.indexOf(':');
        return row < 0 ? place : place.substring(0, row);
    }

    static int sizeFor(int length) {
        if (length > STEP) {
            return (length + STEP - 1) / STEP * STEP;
        }
        int size = SMALLEST;
        while (size < length) {
            size *= 2;
        }
        return size;
    }

    /** A sealed record does not open. */
    public static final class BrokenSeal extends RuntimeException {
        BrokenSeal(String place, Throwable cause) {
            super("what is sealed in " + table(place) + " does not open: another key, or it was changed", cause);
        }
    }
}
