package org.massline.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off whoever makes the server wait for the rest of a request ('slowloris', R. Hansen 2009). Jetty's own idle time is no
 * help: each byte begins it anew.
 */
final class SlowClients extends Handler.Wrapper implements Connection.Listener {
    private static final Logger log = LoggerFactory.getLogger(SlowClients.class);

    /** As often as somebody may be cut off later than it says. */
    private static final int LOOKS = 10;

    private final Duration head;
    private final Duration whole;
    private final Map<Connection, Client> clients = new ConcurrentHashMap<>();

    /**
     * With so much patience.
     *
     * @param head for all that comes before a request's body; and for its first byte on a new connection
     * @param whole from there to the end of the answer
     */
    SlowClients(Duration head, Duration whole) {
        this.head = head;
        this.whole = whole;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookSoon();
    }

    @Override
    public void onOpened(Connection connection) {
        clients.put(connection, new Client());
    }

    @Override
    public void onClosed(Connection connection) {
        clients.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Client client = clients.get(connection);
        if (client == null) {
            return super.handle(request, response, callback);
        }
        client.begins();
        return super.handle(request, response, Callback.from(callback, () -> client.ends(connection.getBytesIn())));
    }

    private void lookSoon() {
        var unusedSinceItEndsWithTheServer =
                getServer().getScheduler().schedule(this::look, head.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        clients.forEach((connection, client) -> {
            if (client.isTooSlow(connection.getBytesIn())) {
                log.debug("a client was too slow and is cut off");
                connection.getEndPoint().close();
            }
        });
        lookSoon();
    }

    /** One connection, on which one request follows the other. */
    private final class Client {
        private long sinceNanos = System.nanoTime();
        private long bytesBefore;
        private boolean isInHand;
        /** Of a new connection something is due at once; later it may be idle between two requests. */
        private boolean isDue = true;

        synchronized void begins() {
            isInHand = true;
            sinceNanos = System.nanoTime();
        }

        synchronized void ends(long bytes) {
            isInHand = false;
            isDue = false;
            bytesBefore = bytes;
        }

        synchronized boolean isTooSlow(long bytes) {
            if (!isInHand && !isDue && bytes > bytesBefore) {
                isDue = true;
                sinceNanos = System.nanoTime();
            }
            Duration patience = isInHand ? whole : head;
            return (isInHand || isDue) && System.nanoTime() - sinceNanos > patience.toNanos();
        }
    }
}
