package org.massline.simulation;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * SQLite's journal as bytes (Database File Format, 'The Write-Ahead Log'): a header of 32 bytes, then frames, each of 24 bytes
 * and a page. A frame counts if it bears the header's salts; one that ends a transaction says how large the database is then.
 */
final class WriteAheadLog {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int PAGE_SIZE_AT = 8;
    private static final int SALTS_AT = 16;
    private static final int SALTS = 8;

    private final byte[] bytes;

    WriteAheadLog(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What the disk surely has: up to the last commit, since nothing after it was flushed. */
    byte[] upToLastCommit() {
        return Arrays.copyOf(bytes, endOfLastCommit(bytes.length));
    }

    /**
     * What the disk may have when power is lost within the last commit: some of what it wrote.
     *
     * @param earlier the journal before that commit; if it is the same, nothing was written
     * @param chance how much of it
     */
    byte[] withinLastCommit(WriteAheadLog earlier, Chance chance) {
        int end = endOfLastCommit(bytes.length);
        if (Arrays.equals(upToLastCommit(), earlier.upToLastCommit())) {
            return upToLastCommit();
        }
        int before = endOfLastCommit(Math.max(0, end - 1));
        return Arrays.copyOf(bytes, end > before ? before + chance.below(end - before) : end);
    }

    private int endOfLastCommit(int most) {
        int end = 0;
        if (bytes.length < HEADER) {
            return end;
        }
        ByteBuffer log = ByteBuffer.wrap(bytes);
        int frame = FRAME_HEADER + log.getInt(PAGE_SIZE_AT);
        for (int at = HEADER; at + frame <= most && isOfThisRound(at); at += frame) {
            if (log.getInt(at + Integer.BYTES) != 0) {
                end = at + frame;
            }
        }
        return end;
    }

    private boolean isOfThisRound(int frameAt) {
        int saltsAt = frameAt + 2 * Integer.BYTES;
        return Arrays.equals(bytes, SALTS_AT, SALTS_AT + SALTS, bytes, saltsAt, saltsAt + SALTS);
    }
}
