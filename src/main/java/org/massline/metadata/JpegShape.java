package org.massline.metadata;

import java.nio.ByteBuffer;

/** Whether a segment of a JPEG picture is what it says (T.81, annex B.2), so that nothing else passes under its name. */
final class JpegShape {
    private static final int SMALL_TABLE = 64;
    private static final int CODE_LENGTHS = 16;

    private JpegShape() {}

    /** Precision, height, width; of each component its name, how often it is sampled, and its table. */
    static boolean isFrame(byte[] content) {
        if (content.length < 6 || content.length != 6 + 3 * (content[5] & 0xFF)) {
            return false;
        }
        for (int component = 6; component < content.length; component += 3) {
            int across = (content[component + 1] & 0xF0) >> 4;
            int down = content[component + 1] & 0x0F;
            if (!isSampling(across) || !isSampling(down) || (content[component + 2] & 0xFC) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSampling(int factor) {
        return factor >= 1 && factor <= 4;
    }

    /** Of each component its name and its tables; then which of the 64 coefficients, and which of their bits. */
    static boolean isScan(byte[] content) {
        if (content.length < 1 || content.length != 4 + 2 * (content[0] & 0xFF)) {
            return false;
        }
        for (int component = 1; component < content.length - 3; component += 2) {
            if ((content[component + 1] & 0xCC) != 0) {
                return false;
            }
        }
        return (content[content.length - 3] & 0xC0) == 0 && (content[content.length - 2] & 0xC0) == 0;
    }

    /** Whether it is one of two classes, or precisions, and one of four tables. */
    private static boolean isTable(byte name) {
        return (name & 0xEC) == 0;
    }

    /** The number of lines, or the interval between restarts. */
    static boolean isNumber(byte[] content) {
        return content.length == 2;
    }

    /** Conditions of arithmetic coding: for each of at most 8 tables its name and a value. */
    static boolean isConditions(byte[] content) {
        if (content.length % 2 != 0 || content.length > 16) {
            return false;
        }
        for (int table = 0; table < content.length; table += 2) {
            if (!isTable(content[table])) {
                return false;
            }
        }
        return true;
    }

    static boolean isQuantization(byte[] content) {
        ByteBuffer tables = ByteBuffer.wrap(content);
        while (tables.hasRemaining()) {
            byte name = tables.get();
            int size = (name & 0xF0) == 0 ? SMALL_TABLE : 2 * SMALL_TABLE;
            if (!isTable(name) || tables.remaining() < size) {
                return false;
            }
            tables.position(tables.position() + size);
        }
        return true;
    }

    static boolean isHuffman(byte[] content) {
        ByteBuffer tables = ByteBuffer.wrap(content);
        while (tables.hasRemaining()) {
            if (tables.remaining() < 1 + CODE_LENGTHS || !isTable(tables.get())) {
                return false;
            }
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
