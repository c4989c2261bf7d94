package org.massline.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.telegram.BotApi;
import org.massline.telegram.Delivery;
import org.massline.telegram.Downloads;
import org.massline.telegram.Sender;

/**
 * Brings messages to Telegram, and counts what became of them; what is enclosed is made, and files are cleaned, on the way, in
 * no transaction. Safe for use by any thread.
 */
public final class Courier {
    private final Sender sender;
    private final Enclosures enclosures;
    private final Cleaning cleaning;
    private final MeterRegistry meters;
    private final Timer sending;
    /** By result, of which there are few. */
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

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

    /** What happens with a file that is not delivered, since it could not be cleaned. */
    @FunctionalInterface
    public interface Withholding {
        /** Tells its contributor, if they have not been told. */
        void withhold(About about, Attachment.File file);
    }

    /** Sends files without what they tell of their author. */
    @FunctionalInterface
    interface Cleaning {
        /**
         * Blocks for minutes at most.
         *
         * @param onward sends to the row's chat
         */
        Delivery send(OutboxRow row, OutgoingMessage.Cleaned message, Function<OutgoingMessage, Delivery> onward);
    }

    public static Courier of(
            BotApi api, Store store, Enclosures enclosures, Withholding withholding, MeterRegistry meters) {
        return new Courier(new Sender(api), enclosures, new CleanFiles(new Downloads(api), store, withholding), meters);
    }

    Courier(Sender sender, Enclosures enclosures, Cleaning cleaning, MeterRegistry meters) {
        this.sender = sender;
        this.enclosures = enclosures;
        this.cleaning = cleaning;
        this.meters = meters;
        sending = meters.timer("massline.stage", "stage", "sending");
    }

    Delivery send(OutboxRow row) {
        Function<OutgoingMessage, Delivery> onward = made -> counted(() -> sender.send(row.address(), made));
        if (row.message() instanceof OutgoingMessage.Enclosed enclosed) {
            return enclosures.make(enclosed).map(onward).orElseGet(Delivery.Unchanged::new);
        }
        return row.message() instanceof OutgoingMessage.Cleaned cleaned
                ? cleaning.send(row, cleaned, onward)
                : onward.apply(row.message());
    }

    Delivery answer(OutgoingMessage.TapAnswer answer) {
        return counted(() -> sender.answer(answer));
    }

    /** Something went another way; what came of it is not told. */
    void sentElsewhere() {
        count("in_response");
    }

    private Delivery counted(Supplier<Delivery> call) {
        Delivery delivery = Objects.requireNonNull(sending.record(call));
        count(result(delivery));
        return delivery;
    }

    private void count(String result) {
        counters.computeIfAbsent(result, each -> meters.counter("massline.sends", "result", each))
                .increment();
    }

    private static String result(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> "sent";
            case Delivery.Partly partly -> "partly";
            case Delivery.Unchanged unchanged -> "unchanged";
            case Delivery.RetryAfter retryAfter -> "retry_after";
            case Delivery.Unreachable unreachable -> "unreachable";
            case Delivery.Moved moved -> "moved";
            case Delivery.Refused refused -> "refused";
            case Delivery.Failed(Delivery.Trouble trouble) ->
                switch (trouble) {
                    case NETWORK -> "network";
                    case SERVER -> "server";
                    case FILE -> "file";
                    case TOKEN -> "token";
                };
        };
    }
}
