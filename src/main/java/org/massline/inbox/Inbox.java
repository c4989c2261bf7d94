package org.massline.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.massline.chat.Incoming;
import org.massline.chat.OutgoingMessage;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.Decoded;
import org.massline.telegram.UpdateDecoder;
import org.massline.turn.Result;
import org.massline.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes an update, however it came: by webhook or by polling.
 *
 * <p>Safe for use by any thread. It returns after the commit. An update that makes the program fail is noted and
 * accepted, for refusing it would hold up all that stand behind it in Telegram's queue; only a database that is not
 * there refuses, and whoever floods waits.
 */
public final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private static final String KEPT = "kept";
    /** Of many who write some may be put off, again and again. */
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    /** What is logged meanwhile carries the update's number; it names nobody. */
    private static final String CORRELATION = "update";

    private final UpdateDecoder decoder;
    private final Turn turn;
    private final UpdateMeters meters;
    private final FairShare share = new FairShare();
    /** Whether it was said that one was not taken, and none was since. */
    private final AtomicBoolean refuses = new AtomicBoolean();
    /** When it was said last, by the meters' monotonic clock; before anything was, long ago. */
    private final AtomicLong saidAt = new AtomicLong(Long.MIN_VALUE / 2);

    public Inbox(UpdateDecoder decoder, Turn turn, MeterRegistry meters) {
        this.decoder = decoder;
        this.turn = turn;
        this.meters = new UpdateMeters(meters);
    }

    /** @param answers is given the answer to a tap before this returns; who brings the update says how it goes */
    public Outcome take(byte[] raw, Consumer<OutgoingMessage.TapAnswer> answers) {
        return Objects.requireNonNull(meters.acknowledgement.record(() -> decodeAndTake(raw, answers)));
    }

    private Outcome decodeAndTake(byte[] raw, Consumer<OutgoingMessage.TapAnswer> answers) {
        return switch (Objects.requireNonNull(meters.decoding.record(() -> decoder.decode(raw)))) {
            case Decoded.Understood(Incoming incoming) ->
                share.within(
                                incoming.writer().id(),
                                () -> taken(
                                        incoming.updateId(),
                                        UpdateMeters.kind(incoming.event()),
                                        () -> take(incoming, raw, answers)))
                        .orElseGet(() -> {
                            meters.count(UpdateMeters.kind(incoming.event()), "one_too_many");
                            return Outcome.TRY_LATER;
                        });
            case Decoded.Unreadable(long updateId) ->
                taken(updateId, UpdateMeters.UNKNOWN, () -> {
                    turn.noteUnreadable(updateId);
                    return "unreadable";
                });
            case Decoded.Ignored(long updateId) -> taken(updateId, UpdateMeters.UNKNOWN, () -> "ignored");
            case Decoded.Garbage() -> {
                meters.count(UpdateMeters.UNKNOWN, "garbage");
                yield Outcome.GARBAGE;
            }
        };
    }

    /** @param taking returns what became of the update, in a word */
    private Outcome taken(long updateId, String kind, Supplier<String> taking) {
        try (MDC.MDCCloseable _ = MDC.putCloseable(CORRELATION, Long.toString(updateId))) {
            meters.count(kind, taking.get());
            return Outcome.ACCEPTED;
        } catch (StoreUnavailable unavailable) {
            // Not for each update that Telegram brings again, nor each time that one of many is put off.
            if (!refuses.get() && meters.hasPassed(BETWEEN_LINES, saidAt) && !refuses.getAndSet(true)) {
                log.warn("an update was not taken, and comes again: {}", unavailable.getMessage());
            }
            meters.count(kind, "try_later");
            return Outcome.TRY_LATER;
        }
    }

    private String take(Incoming incoming, byte[] raw, Consumer<OutgoingMessage.TapAnswer> answers) {
        try {
            Result result = turn.take(incoming, raw, answers);
            if (refuses.getAndSet(false)) {
                log.info("updates are taken again");
            }
            return switch (result) {
                case TAKEN -> "taken";
                case SEEN_BEFORE -> "seen_before";
                case KEPT -> KEPT;
                case PASSED_OVER -> "passed_over";
            };
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            // The turn handles its own failures; this is the net below it. The class alone: a message may quote a
            // person.
            log.error(
                    "update {} failed outside of its turn ({})",
                    incoming.updateId(),
                    failure.getClass().getName());
            turn.noteFailed(incoming.updateId());
            return KEPT;
        }
    }
}
