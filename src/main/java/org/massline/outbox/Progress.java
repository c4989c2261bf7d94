package org.massline.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of messages, and says in the log what an operator should know. Safe for use by any thread. */
final class Progress {
    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    /** A retry or two are ordinary; nothing sent for a minute while there is something to send is not. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongSupplier nanoTime;
    private long successAtNanos;
    private boolean failing;
    /** Of the first failure since the last success. */
    private long failureAtNanos;

    private @Nullable Instant lastSuccess;

    Progress(InstantSource clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.successAtNanos = nanoTime.getAsLong();
    }

    void count(OutboxRow row, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent ignored -> succeeded();
            case Delivery.Partly ignored -> succeeded();
            case Delivery.Unchanged ignored -> succeeded();
            case Delivery.Unreachable ignored ->
                log.info("a chat cannot be reached; what was queued for it is dropped");
            case Delivery.Moved ignored -> log.info("a group became a supergroup; its messages follow it");
            case Delivery.RetryAfter(Duration delay) -> log.info("Telegram asks to wait {} s", delay.toSeconds());
            case Delivery.Refused(int code, String description) -> {
                refused.increment();
                String kind = row.message().getClass().getSimpleName();
                log.error("message {} ({}) was refused and is given up: {} {}", row.id(), kind, code, description);
            }
            case Delivery.Failed(Delivery.Trouble trouble) -> failed(trouble);
        }
    }

    OutboxHealth health(long queued, Optional<Instant> oldest, Instant now) {
        Duration age = oldest.filter(due -> due.isBefore(now))
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
        return new OutboxHealth(queued, age, sent.sum(), refused.sum(), lastSuccess());
    }

    /** Long without a success although there were attempts, or something to attempt. */
    synchronized Optional<String> problem(OutboxHealth health) {
        long now = nanoTime.getAsLong();
        Duration failed = failing ? Duration.ofNanos(now - failureAtNanos) : Duration.ZERO;
        // A clock that was set makes messages look old; what was sent meanwhile shows that they are not stuck.
        Duration stuck = shorter(Duration.ofNanos(now - successAtNanos), health.oldestAge());
        Duration inVain = failed.compareTo(stuck) > 0 ? failed : stuck;
        return inVain.compareTo(PATIENCE) > 0 && health.queued() > 0
                ? Optional.of("nothing could be sent for " + inVain.toSeconds() + " s")
                : Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private synchronized void succeeded() {
        sent.increment();
        successAtNanos = nanoTime.getAsLong();
        lastSuccess = clock.instant();
        if (failing) {
            failing = false;
            log.info("messages can be sent again");
        }
    }

    /** Once for an outage, not for each of thousands of messages. */
    private synchronized void failed(Delivery.Trouble trouble) {
        if (!failing) {
            // One file that Telegram has not is no outage.
            failing = trouble != Delivery.Trouble.FILE;
            failureAtNanos = nanoTime.getAsLong();
            switch (trouble) {
                case NETWORK -> log.warn("Telegram cannot be reached; trying again until it can");
                case SERVER -> log.warn("Telegram is out of order; trying again until it is not");
                case FILE -> log.info("Telegram does not give a file that is to be cleaned; trying again some times");
                case TOKEN -> log.error("Telegram does not accept the token; put in the right one and start again");
            }
        }
    }

    private synchronized Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess);
    }
}
