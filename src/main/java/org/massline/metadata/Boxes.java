package org.massline.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of an MP4 file as boxes (ISO/IEC 14496-12). They are changed where they are, since boxes name places in the file. */
final class Boxes {
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    /** With it QuickTime ends a list of boxes. */
    private static final int TERMINATOR = 4;

    private final ByteBuffer file;

    /** @param bytes are changed */
    Boxes(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
    }

    /**
     * Where one is.
     *
     * @param at its first byte
     * @param content the first byte behind its head
     * @param end the first byte behind it
     */
    record Box(String name, int at, int content, int end) {
        /** Without its head. */
        int length() {
            return end - content;
        }
    }

    /** Looks at a box. */
    @FunctionalInterface
    interface Look {
        void at(Box box) throws NotUnderstood;
    }

    int length() {
        return file.capacity();
    }

    /** One after the other; they fill the place. */
    void each(int from, int to, Look look) throws NotUnderstood {
        int at = from;
        while (at < to) {
            if (to - at == TERMINATOR && number(at) == 0) {
                return;
            }
            Box box = box(at, to);
            look.at(box);
            at = box.end();
        }
    }

    private Box box(int at, int to) throws NotUnderstood {
        if (to - at < HEAD) {
            throw new NotUnderstood("an MP4 box without a head");
        }
        long size = unsigned(at);
        int head = HEAD;
        if (size == 1 && to - at >= LONG_HEAD) {
            head = LONG_HEAD;
            size = file.getLong(at + HEAD);
        } else if (size == 0) {
            size = (long) to - at;
        }
        if (size < head || size > to - at) {
            throw new NotUnderstood("an MP4 box longer than its place");
        }
        return new Box(word(at + 4), at, at + head, at + (int) size);
    }

    /** Of the box nothing is left but its place. */
    void empty(Box box) {
        word(box.at() + 4, "free");
        zero(box.content(), box.end());
    }

    void zero(int from, int to) {
        Arrays.fill(file.array(), from, to, (byte) 0);
    }

    int octet(int at) {
        return file.get(at) & 0xFF;
    }

    int number(int at) {
        return file.getInt(at);
    }

    long unsigned(int at) {
        return file.getInt(at) & 0xFFFFFFFFL;
    }

    void half(int at, int value) {
        file.putShort(at, (short) value);
    }

    /** Four letters. */
    String word(int at) {
        return new String(file.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    void word(int at, String letters) {
        file.put(at, letters.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Fails if it is of another length, without its head. */
    static void demandLength(Box box, long length) throws NotUnderstood {
        if (box.length() != length) {
            throw new NotUnderstood("an MP4 box of another length than it must have");
        }
    }

    static void demandAtLeast(Box box, int length) throws NotUnderstood {
        if (box.length() < length) {
            throw new NotUnderstood("an MP4 box too short for what must be in it");
        }
    }
}
