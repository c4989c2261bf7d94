package org.massline.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles a message in the thread in which it was sent, so that its chat's next one finds nobody before it. SQLite
 * commits that with whatever else comes at that moment; on PostgreSQL, where each would be a commit of its own, the outbox settles many
 * in a round.
 *
 * <p>Safe for use by several threads.
 */
final class AtOnce {
    private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);

    private final Store store;
    private final InstantSource clock;
    private final Settling settling;
    private final InHand inHand;
    private final Sending sending;

    /** Whether something is due that was not taken, as the last transaction saw that looked: it is behind what is in hand. */
    private volatile boolean isBehind;

    enum Settled {
        YES,
        /** And perhaps there is something now that can be taken. */
        YES_LOOK,
        /** It is for the outbox's next round. */
        NOT_YET
    }

    AtOnce(Store store, InstantSource clock, Settling settling, InHand inHand, Sending sending) {
        this.store = store;
        this.clock = clock;
        this.settling = settling;
        this.inHand = inHand;
        this.sending = sending;
    }

    Settled settle(Finished finished) {
        if (store.isShared()) {
            return Settled.NOT_YET;
        }
        try {
            Instant now = clock.instant();
            // Within the transaction, since what one of before saw is seen there, too.
            boolean mayBeNext = store.write(transaction -> {
                settling.settle(transaction, List.of(finished), now);
                return finished.stays() || isBehind;
            });
            // Only now: until then a clock that is set may offer it once more, and it must be known to be in hand.
            inHand.remove(finished.row()).ifPresent(sending::start);
            sending.settled(finished.row());
            return mayBeNext ? Settled.YES_LOOK : Settled.YES;
        } catch (StoreUnavailable notNow) {
            return Settled.NOT_YET;
        } catch (RuntimeException failure) {
            LOG.debug("a message is settled later ({})", failure.getClass().getName());
            return Settled.NOT_YET;
        }
    }

    /** After a failure that is not the database's: so that one message does not hold up those of others. What is settled is taken out. */
    void settleOneByOne(List<Finished> toSettle) {
        for (Finished finished : List.copyOf(toSettle)) {
            try {
                Instant now = clock.instant();
                store.write(transaction -> {
                    settling.settle(transaction, List.of(finished), now);
                    return finished;
                });
            } catch (StoreUnavailable unavailable) {
                return;
            } catch (RuntimeException failure) {
                String reason = failure.getClass().getName();
                LOG.error(
                        "message {} cannot be settled, and its chat waits ({})",
                        finished.row().id(),
                        reason);
            }
            toSettle.remove(finished);
            sending.settled(finished.row());
        }
    }

    /** What a round that took messages has left. */
    void sees(Transaction transaction, Instant now) {
        isBehind = !store.isShared() && transaction.outbox().isDue(now);
    }
}
