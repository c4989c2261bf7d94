package org.massline.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** A connection, of which the loop's thread alone takes care. */
final class Line {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Receiver receiver;
    private final HttpMessage incoming = new HttpMessage();
    private final Deque<ByteBuffer> outgoing = new ArrayDeque<>();

    /** Is given every message that arrived whole. */
    @FunctionalInterface
    interface Receiver {
        void received(Line from, HttpMessage message);
    }

    Line(SocketChannel channel, SelectionKey key, Receiver receiver) {
        this.channel = channel;
        this.key = key;
        this.receiver = receiver;
    }

    /** Sends as much as goes at once, and the rest when there is room. */
    void send(ByteBuffer buffer) throws IOException {
        if (outgoing.isEmpty()) {
            channel.write(buffer);
        }
        if (buffer.hasRemaining()) {
            outgoing.add(buffer);
            key.interestOpsOr(SelectionKey.OP_WRITE);
        }
    }

    void writable() throws IOException {
        while (!outgoing.isEmpty()) {
            channel.write(outgoing.getFirst());
            if (outgoing.getFirst().hasRemaining()) {
                return;
            }
            outgoing.removeFirst();
        }
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
    }

    /** Reads what is there; false once the other side has closed. */
    boolean readable(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        if (read < 0) {
            close();
            return false;
        }
        buffer.flip();
        incoming.add(buffer);
        while (incoming.isWhole()) {
            receiver.received(this, incoming);
            incoming.next();
        }
        return true;
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
