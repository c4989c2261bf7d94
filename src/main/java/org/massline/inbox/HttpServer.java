package org.massline.inbox;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.massline.http.FirstRequest;
import org.massline.http.NoWebSockets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's web server.
 *
 * <p>Its answers show neither what it is made of nor why something failed; whoever calls it wrongly gets a short 4xx, and who
 * does so again and again is told to wait.
 */
public final class HttpServer implements AutoCloseable {
    /** An update of Telegram's is a few kilobytes: 4,096 characters, twice with a reply, and their entities. */
    public static final int LARGEST_BODY = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    /** Telegram waits 60 s for an answer, and a person less. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    private static final String TEXT = "text/plain; charset=utf-8";

    /** Two seconds are Telegram's own second pause. */
    static final String SOON = "2";

    /** Half of the 20 s in which the program ends; the other half is the outbox's. */
    private static final Duration FINISH = Duration.ofSeconds(10);

    private final String host;
    private final int port;
    private final Patience patience;
    private final Javalin javalin;
    private final InHand inHand = new InHand();
    private final WrongCalls wrongCalls = new WrongCalls(System::nanoTime);

    /**
     * @param port 0 for any that is free
     * @param endpoints each adds its routes
     */
    public HttpServer(String host, int port, List<? extends Consumer<RoutesConfig>> endpoints) {
        this(host, port, endpoints, Patience.USUAL);
    }

    HttpServer(String host, int port, List<? extends Consumer<RoutesConfig>> endpoints, Patience patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
        this.javalin = Javalin.create(config -> {
            configure(config);
            endpoints.forEach(endpoint -> endpoint.accept(config.routes));
        });
    }

    /**
     * What is borne with before somebody is cut off.
     *
     * @param head until a request's head has come
     * @param whole until it is answered
     * @param connections at once; more wait to be accepted until others are closed
     */
    record Patience(Duration head, Duration whole, int connections) {
        /**
         * A head is a few hundred bytes, and an update is taken within 20 s or refused. Telegram opens 40 connections at most; a
         * proxy and what asks for health need some more.
         */
        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(45), 256);
    }

    /** Returns when requests are answered. Throws a {@link JavalinException} if the port is taken. */
    public void start() {
        javalin.start();
        log.info("listening on {}:{}, for {}", host, port(), pages());
    }

    /** All that is answered to, whichever endpoint added it: who runs the program reads in the log what others can reach. */
    private String pages() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    public int port() {
        return javalin.port();
    }

    /** Finishes what is in hand and answers 503 to what comes meanwhile, for at most 10 seconds. */
    @Override
    public void close() {
        try {
            int left = inHand.finish(FINISH);
            if (left > 0) {
                log.warn("{} requests were not finished within {} s", left, FINISH.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            javalin.stop();
        } catch (JavalinException failed) {
            log.warn(
                    "the web server did not stop cleanly ({})",
                    failed.getClass().getName());
        }
    }

    /** A status and its name, and nothing that tells more. */
    static void answer(Context context, HttpStatus status) {
        context.status(status).contentType(TEXT).result(status.getMessage() + "\n");
    }

    /** Whoever asks again soon is served. */
    static void refuseForNow(Context context) {
        context.header("Retry-After", SOON);
        answer(context, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setIdleTimeout(IDLE.toMillis());
        });
        SlowClients slowClients = new SlowClients(patience.head(), patience.whole());
        inHand.setHandler(new NoWebSockets(new FirstRequest()));
        slowClients.setHandler(new StrictHeaders(inHand));
        config.jetty.modifyServer(server -> {
            server.setHandler(slowClients);
            server.setErrorHandler(new QuietErrors());
            server.addBean(new NetworkConnectionLimit(patience.connections(), server));
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(host);
            connector.setPort(port);
            connector.addEventListener(slowClients);
            return connector;
        });
        config.routes.exception(HttpResponseException.class, this::refused);
        config.routes.exception(EofException.class, HttpServer::cutShort);
        config.routes.exception(Exception.class, HttpServer::failed);
    }

    private void refused(HttpResponseException refusal, Context context) {
        HttpStatus status = HttpStatus.forStatus(refusal.getStatus());
        Optional<Duration> wait = isWrongCall(status) ? wrongCalls.oneMore(context.ip()) : Optional.empty();
        if (wait.isPresent()) {
            // Rounded up: whoever waits that long is not told the same again.
            context.header("Retry-After", Long.toString(wait.get().toSeconds() + 1))
                    .status(HttpStatus.TOO_MANY_REQUESTS)
                    .contentType(TEXT)
                    .result("Too many requests from your address were wrong. Please wait a minute, and check what you"
                            + " call and with which secret.\n");
            return;
        }
        if (refusal instanceof MethodNotAllowedResponse) {
            Map<String, String> details = refusal.getDetails();
            context.header("Allow", details.getOrDefault("availableMethods", ""));
        }
        answer(context, status);
    }

    /** Somebody who has nothing to do here; too large an update, say, comes from who knows the secret. */
    private static boolean isWrongCall(HttpStatus status) {
        return status == HttpStatus.UNAUTHORIZED
                || status == HttpStatus.NOT_FOUND
                || status == HttpStatus.METHOD_NOT_ALLOWED;
    }

    /** Whoever sent the request went away in the middle of its body, or sent one that is no HTTP: that is no fault of ours. */
    private static void cutShort(Exception ended, Context context) {
        log.debug("a request did not come whole ({})", ended.getClass().getName());
        answer(context, HttpStatus.BAD_REQUEST);
    }

    private static void failed(Exception failure, Context context) {
        // Where it happened, but not what it said: that may quote a person.
        StackTraceElement[] trace = failure.getStackTrace();
        log.error(
                "a request failed: {} at {}",
                failure.getClass().getName(),
                trace.length == 0 ? "?" : trace[0].toString());
        answer(context, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
