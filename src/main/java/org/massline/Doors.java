package org.massline;

import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.massline.inbox.HealthEndpoints;
import org.massline.inbox.HttpServer;
import org.massline.inbox.MetricsEndpoint;
import org.massline.inbox.WebhookEndpoint;

/** Where the program listens: one door for Telegram, and unless the operator made one of both, another for its figures. */
final class Doors implements AutoCloseable {
    private final Settings settings;
    private final HttpServer http;
    private final Optional<HttpServer> metrics;

    Doors(Settings settings, WebhookEndpoint webhook, HealthEndpoints health, MetricsEndpoint figures) {
        this.settings = settings;
        List<Consumer<RoutesConfig>> endpoints = new ArrayList<>(List.of(webhook, health));
        if (isOne()) {
            endpoints.add(figures);
        }
        http = new HttpServer(settings.http().host(), settings.http().port(), endpoints);
        metrics = isOne()
                ? Optional.empty()
                : Optional.of(new HttpServer(
                        settings.metrics().host(), settings.metrics().port(), List.of(figures)));
    }

    private boolean isOne() {
        return settings.http().port() != 0
                && settings.http().port() == settings.metrics().port();
    }

    /** Returns when requests are answered. */
    void open() {
        open(http, "http", settings.http().host(), settings.http().port());
        metrics.ifPresent(server -> open(
                server, "metrics", settings.metrics().host(), settings.metrics().port()));
    }

    private static void open(HttpServer server, String setting, String host, int port) {
        try {
            server.start();
        } catch (JavalinException taken) {
            throw new StartFailed(
                    "port " + port + " of " + host + " cannot be used (is another program on it?); set massline."
                            + setting + ".port (MASSLINE_" + setting.toUpperCase(Locale.ROOT) + "_PORT) to a free one",
                    taken);
        }
    }

    int port() {
        return http.port();
    }

    int metricsPort() {
        return metrics.orElse(http).port();
    }

    /** Finishes what is in hand; its figures are shown to the end. */
    @Override
    public void close() {
        http.close();
        metrics.ifPresent(HttpServer::close);
    }
}
