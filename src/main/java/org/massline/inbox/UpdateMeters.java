package org.massline.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.massline.chat.Event;

/** What came in, in figures: how many updates of which kind had which outcome, and how long that took. */
final class UpdateMeters {
    /** Bytes that are no update, or one that cannot be read. */
    static final String UNKNOWN = "unknown";

    /** From bytes to what they mean. */
    final Timer decoding;
    /** From bytes to the moment in which Telegram may forget them. */
    final Timer acknowledgement;

    private final MeterRegistry meters;
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

    /** Both are of few values, named here or in {@link Inbox}. */
    private record Counted(String kind, String outcome) {}

    UpdateMeters(MeterRegistry meters) {
        this.meters = meters;
        decoding = meters.timer("massline.stage", "stage", "decode");
        acknowledgement = meters.timer("massline.stage", "stage", "acknowledgement");
    }

    void count(String kind, String outcome) {
        counters.computeIfAbsent(
                        new Counted(kind, outcome),
                        counted -> meters.counter(
                                "massline.updates", "kind", counted.kind(), "outcome", counted.outcome()))
                .increment();
    }

    /**
     * Whether so much time has passed since; if so, it begins anew for whoever asks next.
     *
     * @param since by a monotonic clock, in nanoseconds
     */
    boolean hasPassed(Duration pause, AtomicLong since) {
        long now = meters.config().clock().monotonicTime();
        long before = since.get();
        return now - before >= pause.toNanos() && since.compareAndSet(before, now);
    }

    static String kind(Event event) {
        return switch (event) {
            case Event.Said said -> "text";
            case Event.Commanded commanded -> "command";
            case Event.Attached attached -> "attachment";
            case Event.Edited edited -> "edit";
            case Event.Tapped tapped -> "tap";
            case Event.Unsupported unsupported -> "unsupported";
            case Event.Masked masked -> "masked";
            case Event.Blocked blocked -> "blocked";
            case Event.Unblocked unblocked -> "unblocked";
            case Event.Woken woken -> "woken";
        };
    }
}
