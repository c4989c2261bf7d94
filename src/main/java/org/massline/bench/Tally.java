package org.massline.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** What was counted while it was measured. Belongs to the loop's thread. */
final class Tally {
    private static final long HIGHEST = Duration.ofMinutes(5).toNanos();
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram acknowledged = new Histogram(HIGHEST, DIGITS);
    private final Histogram replied = new Histogram(HIGHEST, DIGITS);
    private long conversations;
    private long calls;

    void acknowledged(long nanos) {
        acknowledged.recordValue(Math.min(nanos, HIGHEST));
    }

    void replied(long nanos) {
        replied.recordValue(Math.min(nanos, HIGHEST));
    }

    void conversationEnded() {
        conversations++;
    }

    void called() {
        calls++;
    }

    long updates() {
        return acknowledged.getTotalCount();
    }

    long conversations() {
        return conversations;
    }

    long calls() {
        return calls;
    }

    Latency acknowledgement() {
        return latency(acknowledged);
    }

    Latency reply() {
        return latency(replied);
    }

    private static Latency latency(Histogram histogram) {
        return new Latency(
                histogram.getValueAtPercentile(50) / NANOS_PER_MILLI,
                histogram.getValueAtPercentile(99) / NANOS_PER_MILLI,
                histogram.getValueAtPercentile(99.9) / NANOS_PER_MILLI);
    }
}
