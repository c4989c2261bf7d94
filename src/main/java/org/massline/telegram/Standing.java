package org.massline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What every answer of the Bot API tells beside its content: whether it knows the token, and what time it is there. Safe for use
 * by any thread.
 */
public final class Standing {
    private final LongSupplier nanoTime;
    private volatile boolean isTokenRefused;
    private volatile boolean hasAnswered;
    private volatile @Nullable Reading reading;

    /** Telegram's clock at a moment of the monotonic one. */
    private record Reading(Instant time, long atNanos) {}

    Standing(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * A method of the Bot API was answered.
     *
     * @param date the answer's Date, in whole seconds
     */
    void answered(int status, @Nullable Instant date) {
        hasAnswered = true;
        // 401: revoked. 404: not even of the form of a token. An error of Telegram's own says nothing about it.
        if (status < 500) {
            isTokenRefused = status == 401 || status == 404;
        }
        if (date != null) {
            reading = new Reading(date, nanoTime.getAsLong());
        }
    }

    /** Whether the newest answer said that there is no bot with this token. */
    public boolean isTokenRefused() {
        return isTokenRefused;
    }

    /** Whether anything was answered since the start. */
    public boolean hasAnswered() {
        return hasAnswered;
    }

    /** What Telegram's clock shows now, by the newest answer and what has gone by since; empty if none carried a time. */
    public Optional<Instant> time() {
        Reading newest = reading;
        return Optional.ofNullable(newest)
                .map(each -> each.time().plus(Duration.ofNanos(nanoTime.getAsLong() - each.atNanos())));
    }
}
