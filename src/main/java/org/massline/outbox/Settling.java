package org.massline.outbox;

import java.time.Instant;
import org.massline.store.OutboxRow;
import org.massline.store.Transaction;
import org.massline.telegram.Delivery;

/**
 * What a delivery means for what is queued. Runs within a transaction that may be run twice, so it changes nothing
 * else.
 */
final class Settling {
    private final Backoff backoff;

    Settling(Backoff backoff) {
        this.backoff = backoff;
    }

    void settle(Transaction transaction, Finished finished, Instant now) {
        OutboxRow row = finished.row();
        if (finished.delivery().isEmpty()) {
            transaction.outbox().postpone(row.id(), now);
            return;
        }
        switch (finished.delivery().get()) {
            case Delivery.Sent sent -> transaction.outbox().remove(row.id());
            case Delivery.Unchanged unchanged -> transaction.outbox().remove(row.id());
            case Delivery.Refused refused -> transaction.outbox().remove(row.id());
            case Delivery.RetryAfter(var delay) -> transaction.outbox().postpone(row.id(), now.plus(delay));
            case Delivery.Failed failed ->
                transaction.outbox().retry(row.id(), now.plus(backoff.after(row.attempts() + 1)));
            // When they come back they begin anew, and are reachable again.
            case Delivery.Unreachable unreachable -> transaction.outbox().giveUp(row);
            case Delivery.Moved(var to) -> {
                transaction.outbox().move(row, to);
                transaction.topics().moveGroup(row.address().chat(), to);
            }
        }
    }
}
