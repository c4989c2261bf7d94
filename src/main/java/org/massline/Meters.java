package org.massline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.massline.outbox.Outbox;
import org.massline.outbox.OutboxHealth;

/**
 * The figures of one bot. Rooms register theirs where they measure, named {@code massline.}; a label's values are few and
 * written down in the code, and never come from a message or a person.
 */
final class Meters implements AutoCloseable {
    /** What each of ours counts, as Prometheus shows it. */
    private static final Map<String, String> HELP = Map.ofEntries(
            Map.entry("massline.updates", "Updates by kind and by what became of them"),
            Map.entry("massline.stage", "How long a stage of an update or of a message takes"),
            Map.entry("massline.commit.works", "How many works were committed together"),
            Map.entry("massline.writer.works", "Works that wait for the writer"),
            Map.entry("massline.writer.age", "For how long the first of those works has waited"),
            Map.entry("massline.outbox.messages", "Messages that wait to be sent"),
            Map.entry("massline.outbox.age", "For how long the first of them has been due"),
            Map.entry("massline.sends", "Calls that send a message or answer a tap, by result"),
            Map.entry("massline.round", "How long a round of the timetable takes"),
            Map.entry("massline.round.lag", "How late a round began"),
            Map.entry("massline.round.results", "What rounds wrote: digests, reminders and so on"),
            Map.entry("massline.paused", "Suggestions not taken yet, since one person or all together sent so many"),
            Map.entry("massline.scheduler.lag", "For how long the round that waits longest has been due"));

    /** From a transition in memory to what Telegram waits for. Few, since each is a line for each stage. */
    private static final double[] SECONDS = {
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
    };

    /** Up to what the writer takes at once. */
    private static final double[] WORKS = {1, 2, 4, 8, 16, 32, 64, 128};

    private static final Map<String, double[]> BUCKETS = Map.of(
            "massline.stage",
            DoubleStream.of(SECONDS)
                    .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
                    .toArray(),
            "massline.commit.works",
            WORKS);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final AskedFigures asked = new AskedFigures();

    Meters() {
        registry.config().meterFilter(new Ours());
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    /** Explains what is ours, and makes histograms: with the same bounds everywhere, figures of several bots add up. */
    private static final class Ours implements MeterFilter {
        @Override
        public Meter.Id map(Meter.Id id) {
            String help = HELP.getOrDefault(id.getName(), id.getDescription());
            return new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), help, id.getType());
        }

        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            double[] bounds = BUCKETS.get(id.getName());
            return bounds == null
                    ? config
                    : DistributionStatisticConfig.builder()
                            .serviceLevelObjectives(bounds)
                            .build()
                            .merge(config);
        }
    }

    MeterRegistry registry() {
        return registry;
    }

    /** What waits to be sent; asked of the database whenever somebody looks. */
    void watch(Outbox outbox) {
        AskedFigures.Question<OutboxHealth> health = asked.add(outbox::health);
        Gauge.builder("massline.outbox.messages", health, each -> each.figure(OutboxHealth::queued))
                .register(registry);
        TimeGauge.builder(
                        "massline.outbox.age",
                        health,
                        TimeUnit.MILLISECONDS,
                        each -> each.figure(found -> found.oldestAge().toMillis()))
                .register(registry);
    }

    /** Whether rounds run; asked of the database, so that a scheduler that has stopped shows. */
    void watch(Timetable timetable) {
        AskedFigures.Question<Duration> lag = asked.add(timetable::lag);
        TimeGauge.builder("massline.scheduler.lag", lag, TimeUnit.MILLISECONDS, each -> each.figure(Duration::toMillis))
                .register(registry);
    }

    /** All figures, in Prometheus' text format. */
    String exposition() {
        asked.look();
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
