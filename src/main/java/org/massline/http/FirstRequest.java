package org.massline.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what stands behind it once before anybody else can.
 *
 * <p>Javalin 7 makes what its answers need at the first request, and without a lock ({@code javalinLazy}, Kotlin's
 * {@code LazyThreadSafetyMode.NONE}): of two that come first together, one may be answered with 500. Jetty starts its handlers
 * before its connectors, so whatever asks in between is alone.
 */
public final class FirstRequest extends Handler.Wrapper {
    private static final Logger log = LoggerFactory.getLogger(FirstRequest.class);

    /** What is answered does not matter, only that Javalin did. */
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static final int SECONDS = 5;

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        LocalConnector alone = new LocalConnector(getServer());
        alone.start();
        try {
            String answer = alone.getResponse(REQUEST, SECONDS, TimeUnit.SECONDS);
            log.debug("answered to itself: {}", answer);
        } finally {
            alone.stop();
        }
    }
}
