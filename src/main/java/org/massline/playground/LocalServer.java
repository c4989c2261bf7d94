package org.massline.playground;

import io.javalin.Javalin;
import java.util.List;

/** The one listening socket of a playground, on loopback whatever anybody asks for. */
final class LocalServer implements AutoCloseable {
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
                    // No grace: idle connections would hold up every stop, and no call here is worth waiting for.
                    config.jetty.modifyServer(server -> server.setStopTimeout(0));
                    rooms.forEach(room -> room.addTo(config.routes));
                })
                .start("127.0.0.1", port);
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
