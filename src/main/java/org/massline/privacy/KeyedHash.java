package org.massline.privacy;

import java.util.Arrays;

/** A person or a chat, as far as the database may know: 32 bytes that nobody can reverse or guess without the key. */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out, and compared by content.
public record KeyedHash(byte[] bytes) {
    public static final int LENGTH = 32;

    public KeyedHash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a keyed hash has 32 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hides the bytes: in a log they would link what belongs to one person. */
    @Override
    public String toString() {
        return "KeyedHash[hidden]";
    }
}
