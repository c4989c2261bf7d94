package org.massline.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * By what means a store works.
 *
 * @param writer one thread in which SQLite is written to; the store ends it. PostgreSQL needs none
 * @param connections what is put before the driver; nothing, but where failures are tried out, or it is looked at what is asked
 */
public record Means(MeterRegistry meters, ExecutorService writer, UnaryOperator<DataSource> connections) {
    /** A thread of its own, and the driver as it is. */
    public static Means own(MeterRegistry meters) {
        return new Means(
                meters,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("writer").daemon(true).factory()),
                UnaryOperator.identity());
    }

    /** The same, where nobody looks at figures. */
    static Means own() {
        return own(new CompositeMeterRegistry());
    }
}
