package org.massline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Time that moves when it is told to; the bot's clock may be wrong. */
final class SimulatedTime {
    private final Instant beginning;
    private Instant now;
    private Duration wrong = Duration.ZERO;

    SimulatedTime(Instant beginning) {
        this.beginning = beginning;
        this.now = beginning;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** How far the bot's clock is ahead. */
    Duration wrong() {
        return wrong;
    }

    void setWrong(Duration ahead) {
        wrong = ahead;
    }

    /** The clock of Telegram. */
    InstantSource telegrams() {
        return this::now;
    }

    /** The clock of the bot's machine. */
    InstantSource bots() {
        return () -> now.plus(wrong);
    }

    /** The monotonic clock of the bot's machine. */
    LongSupplier nanoTime() {
        return () -> Duration.between(beginning, now).toNanos();
    }
}
