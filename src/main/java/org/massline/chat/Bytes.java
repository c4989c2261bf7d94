package org.massline.chat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The content of a file. Two with the same bytes are equal; nothing changes them. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** The same without a copy: whoever hands them over keeps none, and changes nothing. */
    public static Bytes handedOver(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** A text as UTF-8. */
    public static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    /** To be read once, without a copy of them: a file may take a sixth of the heap. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The text that they are in UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hides the content: people wrote it. */
    @Override
    public String toString() {
        return "Bytes[" + bytes.length + "]";
    }
}
