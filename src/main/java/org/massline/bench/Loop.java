package org.massline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * All connections, in one thread without a lock: what plays the others must take as little of the machine as can be, since the
 * measured program lives on the same one. On loopback only.
 */
final class Loop implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final ServerSocketChannel door;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    /** @param callers is given what arrives at the door */
    Loop(Line.Receiver callers) throws IOException {
        selector = Selector.open();
        door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT, callers);
    }

    /** The port of the door. */
    int port() {
        return door.socket().getLocalPort();
    }

    /** A connection to a port of this machine. */
    Line connect(int port, Line.Receiver receiver) throws IOException {
        return registered(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)), receiver);
    }

    /** Waits until something arrives, at most until that moment, and hands it out. */
    void turn(long untilNanos) throws IOException {
        long left = untilNanos - System.nanoTime();
        if (left <= 0) {
            selector.selectNow(this::handle);
        } else {
            selector.select(this::handle, Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }

    private void handle(SelectionKey key) {
        try {
            if (key.attachment() instanceof Line.Receiver callers) {
                accept(callers);
                return;
            }
            Line line = (Line) key.attachment();
            if (key.isReadable() && !line.readable(buffer)) {
                return;
            }
            if (key.isWritable()) {
                line.writable();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("a connection broke: " + broken.getMessage(), broken);
        }
    }

    private void accept(Line.Receiver callers) throws IOException {
        for (SocketChannel caller = door.accept(); caller != null; caller = door.accept()) {
            registered(caller, callers);
        }
    }

    private Line registered(SocketChannel channel, Line.Receiver receiver) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Line line = new Line(channel, key, receiver);
        key.attach(line);
        return line;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
