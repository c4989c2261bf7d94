package org.massline.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Gathers the bytes of one HTTP/1.1 message after the other, requests or answers, with a Content-Length or without a body: all
 * that the bot, the floors and their clients send here.
 */
final class HttpMessage {
    /** The Bot API's messages are some kilobytes, and a digest's picture some tens of them. */
    private static final int LARGEST = 1 << 20;

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[4096];
    private int size;
    private int bodyFrom = -1;
    private int bodyLength;

    void add(ByteBuffer received) {
        int more = received.remaining();
        if (size + more > bytes.length) {
            if (size + more > LARGEST) {
                throw new IllegalStateException("a message is larger than " + LARGEST + " bytes");
            }
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
        received.get(bytes, size, more);
        size += more;
    }

    /** Whether the message is whole. */
    boolean isWhole() {
        if (bodyFrom < 0) {
            findBody();
        }
        return bodyFrom >= 0 && size >= bodyFrom + bodyLength;
    }

    /** {@code POST /path HTTP/1.1} or {@code HTTP/1.1 200 OK}. */
    String firstLine() {
        int end = 0;
        while (bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.US_ASCII);
    }

    /** The status of an answer. */
    int status() {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyFrom, bodyFrom + bodyLength);
    }

    /** Forgets this message; what came behind it is the beginning of the next one. */
    void next() {
        int end = bodyFrom + bodyLength;
        System.arraycopy(bytes, end, bytes, 0, size - end);
        size -= end;
        bodyFrom = -1;
        bodyLength = 0;
    }

    private void findBody() {
        for (int at = 3; at < size; at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\r' && bytes[at - 2] == '\n') {
                bodyFrom = at + 1;
                bodyLength = contentLength();
                return;
            }
        }
    }

    private int contentLength() {
        int line = 0;
        while (line < bodyFrom) {
            int end = line;
            while (bytes[end] != '\n') {
                end++;
            }
            if (isLength(line, end)) {
                String value =
                        new String(bytes, line + LENGTH.length, end - line - LENGTH.length, StandardCharsets.US_ASCII);
                return Integer.parseInt(value.strip());
            }
            line = end + 1;
        }
        String head = new String(bytes, 0, bodyFrom, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        if (head.contains("transfer-encoding:")) {
            throw new IllegalStateException("a body without a length is not read here: " + firstLine());
        }
        return 0;
    }

    private boolean isLength(int from, int to) {
        if (to - from < LENGTH.length) {
            return false;
        }
        for (int index = 0; index < LENGTH.length; index++) {
            if ((bytes[from + index] | 0x20) != (LENGTH[index] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
