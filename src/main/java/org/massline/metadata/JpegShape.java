package org.massline.metadata;

import java.nio.ByteBuffer;

/** Whether a segment of a JPEG picture is what it says (T.81, annex B.2), so that nothing else passes under its name. */
final class JpegShape {
    private static final int SMALL_TABLE = 64;
    private static final int CODE_LENGTHS = 16;

    private JpegShape() {}

    static boolean isFrame(byte[] content) {
        return content.length >= 6 && content.length == 6 + 3 * (content[5] & 0xFF);
    }

    static boolean isScan(byte[] content) {
        return content.length >= 1 && content.length == 4 + 2 * (content[0] & 0xFF);
    }

    /** The number of lines, or the interval between restarts. */
    static boolean isNumber(byte[] content) {
        return content.length == 2;
    }

    /** Conditions of arithmetic coding: for each of at most 8 tables its name and a value. */
    static boolean isConditions(byte[] content) {
        return content.length % 2 == 0 && content.length <= 16;
    }

    static boolean isQuantization(byte[] content) {
        ByteBuffer tables = ByteBuffer.wrap(content);
        while (tables.hasRemaining()) {
            int size = (tables.get() & 0xF0) == 0 ? SMALL_TABLE : 2 * SMALL_TABLE;
            if (tables.remaining() < size) {
                return false;
            }
            tables.position(tables.position() + size);
        }
        return true;
    }

    static boolean isHuffman(byte[] content) {
        ByteBuffer tables = ByteBuffer.wrap(content);
        while (tables.hasRemaining()) {
            if (tables.remaining() < 1 + CODE_LENGTHS) {
                return false;
            }
            tables.get();
            int codes = 0;
            for (int length = 1; length <= CODE_LENGTHS; length++) {
                codes += tables.get() & 0xFF;
            }
            if (tables.remaining() < codes) {
                return false;
            }
            tables.position(tables.position() + codes);
        }
        return true;
    }
}
