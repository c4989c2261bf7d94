package org.massline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;
import org.massline.telegram.Sender;

/**
 * Brings messages to Telegram, and counts what became of them; what is enclosed is made on the way, in no transaction. Safe
 * for use by any thread.
 */
public final class Courier {
    private final Sender sender;
    private final Enclosures enclosures;
    private final MeterRegistry meters;
    private final Timer sending;

    /** Makes what is enclosed. */
    @FunctionalInterface
    public interface Enclosures {
        /**
         * The message with what was to be made; blocks for seconds at most.
         *
         * @return empty if its reader may not have it any more
         */
        Optional<OutgoingMessage> make(OutgoingMessage.Enclosed message);
    }

    public Courier(Sender sender, Enclosures enclosures, MeterRegistry meters) {
        this.sender = sender;
        this.enclosures = enclosures;
        this.meters = meters;
        sending = meters.timer("massline.stage", "stage", "sending");
    }

    Delivery send(OutboxRow row) {
        if (!(row.message() instanceof OutgoingMessage.Enclosed enclosed)) {
            return counted(() -> sender.send(row.address(), row.message()));
        }
        return enclosures
                .make(enclosed)
                .map(made -> counted(() -> sender.send(row.address(), made)))
                .orElseGet(Delivery.Unchanged::new);
    }

    Delivery answer(OutgoingMessage.TapAnswer answer) {
        return counted(() -> sender.answer(answer));
    }

    private Delivery counted(Supplier<Delivery> call) {
        Delivery delivery = Objects.requireNonNull(sending.record(call));
        meters.counter("massline.sends", "result", result(delivery)).increment();
        return delivery;
    }

    private static String result(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> "sent";
            case Delivery.Unchanged unchanged -> "unchanged";
            case Delivery.RetryAfter retryAfter -> "retry_after";
            case Delivery.Unreachable unreachable -> "unreachable";
            case Delivery.Moved moved -> "moved";
            case Delivery.Refused refused -> "refused";
            case Delivery.Failed(Delivery.Trouble trouble) ->
                switch (trouble) {
                    case NETWORK -> "network";
                    case SERVER -> "server";
                    case TOKEN -> "token";
                };
        };
    }
}
