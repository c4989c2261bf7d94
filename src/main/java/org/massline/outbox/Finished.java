package org.massline.outbox;

import java.util.Optional;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;

/**
 * A message that nobody has in hand any more.
 *
 * @param delivery empty if it was given back without an attempt
 */
record Finished(OutboxRow row, Optional<Delivery> delivery) {
    /** Whether it is to be looked at again. */
    boolean stays() {
        return delivery.map(done -> switch (done) {
                    case Delivery.Sent _, Delivery.Unchanged _, Delivery.Refused _, Delivery.Unreachable _ -> false;
                    case Delivery.Partly _, Delivery.RetryAfter _, Delivery.Moved _, Delivery.Failed _ -> true;
                })
                .orElse(true);
    }
}
