package org.massline.outbox;

import java.util.Optional;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;
import org.massline.telegram.Sender;

/** Brings one message to Telegram; what is enclosed is made on the way, in no transaction. */
public record Courier(Sender sender, Enclosures enclosures) {
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

    Delivery send(OutboxRow row) {
        if (!(row.message() instanceof OutgoingMessage.Enclosed enclosed)) {
            return sender.send(row.address(), row.message());
        }
        return enclosures
                .make(enclosed)
                .map(made -> sender.send(row.address(), made))
                .orElseGet(Delivery.Unchanged::new);
    }
}
