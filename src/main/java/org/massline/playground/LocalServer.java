package org.massline.playground;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.util.List;
import org.massline.http.FirstRequest;
import org.massline.http.NoWebSockets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one listening socket of a playground, on loopback whatever anybody asks for. */
final class LocalServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);

    /** Telegram's largest upload is 50 MB; a little more for what surrounds it. */
    private static final long LARGEST_REQUEST = 52_000_000;

    private final Javalin javalin;

    LocalServer(int port, List<Routes> rooms) {
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.concurrency.useVirtualThreads = true;
                    config.http.maxRequestSize = LARGEST_REQUEST;
                    config.http.strictContentTypes = false;
                    // Pages end their streams first; what is still open then is cut off.
                    config.jetty.modifyServer(server -> {
                        server.setStopTimeout(2_000);
                        server.setHandler(new NoWebSockets(new FirstRequest()));
                    });
                    rooms.forEach(room -> room.addTo(config.routes));
                })
                .start("127.0.0.1", port);
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException late) {
            LOG.debug("connections were still open and were cut off", late);
        }
    }
}
