package org.massline.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts JSON and HTTP together. */
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);

    Bytes add(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Bytes add(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes add(long number) {
        return add(Long.toString(number));
    }

    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(toArray());
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
