package org.massline.outbox;

import static org.massline.store.Outbox.DAMAGED;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.massline.chat.ChatId;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who settles what is finished: the next update of its chat within its own transaction, where that is there in a moment, so that it finds
 * nothing before it and nothing is committed for it alone; else the outbox's next round, many together.
 *
 * <p>Safe for use by several threads.
 */
final class Settlements {
    private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);

    private final Store store;
    private final InstantSource clock;
    private final Settling settling;
    private final InHand inHand;
    private final Sending sending;

    Settlements(Store store, InstantSource clock, Settling settling, InHand inHand, Sending sending) {
        this.store = store;
        this.clock = clock;
        this.settling = settling;
        this.inHand = inHand;
        this.sending = sending;
    }

    /** All that waits for it. */
    Settlement all() {
        return new Settlement(this, inHand::toSettle, Settlement.Afterwards.NOTHING);
    }

    /**
     * What waits for it of one chat.
     *
     * @param afterwards what is done when something was settled, or put back
     */
    Settlement of(ChatId chat, Settlement.Afterwards afterwards) {
        return new Settlement(this, () -> inHand.toSettle(chat), afterwards);
    }

    /** Returns what is to be removed from the outbox then. */
    List<Long> note(Transaction transaction, List<Finished> some) {
        return settling.note(transaction, some, clock.instant());
    }

    void settled(List<Finished> some) {
        // Only once it is committed: until then a clock that is set may offer them once more, and it must be known that
        // they are in hand.
        inHand.settled(some);
        some.forEach(finished -> sending.settled(finished.row()));
    }

    void putBack(List<Finished> some) {
        inHand.putBack(some);
    }

    /** After a failure that is not the database's: so that one message does not hold up those of others. */
    void settleOneByOne() {
        List<Finished> all = inHand.toSettle();
        for (int index = 0; index < all.size(); index++) {
            Finished finished = all.get(index);
            try {
                settleOrPutOff(finished);
            } catch (StoreUnavailable unavailable) {
                putBack(all.subList(index, all.size()));
                return;
            } catch (RuntimeException failure) {
                LOG.error(
                        "message {} cannot be put off either ({})",
                        finished.row().id(),
                        failure.getClass().getName());
            }
            settled(List.of(finished));
        }
    }

    private void settleOrPutOff(Finished finished) {
        Instant now = clock.instant();
        try {
            store.write(transaction -> {
                settling.settle(transaction, List.of(finished), now);
                return finished;
            });
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            long id = finished.row().id();
            LOG.error(
                    "message {} cannot be settled, and its chat waits ({})",
                    id,
                    failure.getClass().getName());
            // Else it would be sent again as soon as its lease ends, and again after that.
            store.write(transaction -> {
                transaction.outbox().retry(id, now.plus(DAMAGED));
                return finished;
            });
        }
    }
}
