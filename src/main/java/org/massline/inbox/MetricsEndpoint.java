package org.massline.inbox;

import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How the program does, in figures for Prometheus ({@code GET /metrics}); nothing in them is about anybody. */
public final class MetricsEndpoint implements Consumer<RoutesConfig> {
    public static final String PATH = "/metrics";

    /** The text format of 2014, which everything that collects metrics reads. */
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<String> exposition;

    /** @param exposition all figures in that format */
    public MetricsEndpoint(Supplier<String> exposition) {
        this.exposition = exposition;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.get(PATH, context -> context.contentType(TEXT).result(exposition.get()));
    }
}
