package org.massline.outbox;

import java.util.Optional;
import org.massline.chat.ChatId;
import org.massline.store.OutboxRow;
import org.massline.store.OutboxRow.Priority;
import org.massline.telegram.Delivery;

/**
 * A message that is on its way no more.
 *
 * @param delivery empty if it was given back without an attempt
 */
record Finished(OutboxRow row, Optional<Delivery> delivery) {
    ChatId chat() {
        return row.address().chat();
    }

    /** Whether it may be settled a moment later, with others: it is gone, and nobody else's message waits for that. */
    boolean mayWait() {
        return row.priority() == Priority.INTERACTIVE
                && delivery.map(done -> switch (done) {
                            case Delivery.Sent _, Delivery.Unchanged _, Delivery.Refused _ -> true;
                            case Delivery.Partly _,
                                    Delivery.RetryAfter _,
                                    Delivery.Moved _,
                                    Delivery.Failed _,
                                    Delivery.Unreachable _ -> false;
                        })
                        .orElse(false);
    }
}
