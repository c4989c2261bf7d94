package org.massline.outbox;

import static org.massline.store.Outbox.LEASE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the outbox's thread does again and again: in one transaction it settles what was sent and takes what comes next.
 *
 * <p>Only to wake it is safe for use by several threads.
 */
final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private static final Duration RENEWAL = Duration.ofSeconds(5);

    /**
     * For so long what was sent waits for others, or for its chat's next update: a commit for each would cost as much as the updates.
     */
    private static final Duration GATHER = Duration.ofMillis(10);

    /** How soon a clock that was set, or a dead replica's message, is noticed. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration LAST_PAUSE = Duration.ofMillis(100);

    private final Store store;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final InHand inHand;
    private final Settlements settlements;
    private final Sending sending;
    private final CountDownLatch closing;
    private final Semaphore signal = new Semaphore(0);

    /** Something may be due that nobody has in hand. */
    private volatile boolean mustTake = true;
    /** Whether something is due that was not taken, as the last transaction saw that looked: it is behind what is in hand. */
    private volatile boolean isBehind;

    private long renewedAtNanos;
    private long lookAtNanos;
    private boolean mayHaveOldLeases = true;
    private boolean databaseIsAway;

    /**
     * With whom it works.
     *
     * @param closing at zero nothing more is taken
     */
    record Neighbours(InHand inHand, Settlements settlements, Sending sending, CountDownLatch closing) {}

    Rounds(Store store, Outbox.Circumstances circumstances, Neighbours neighbours) {
        this.store = store;
        this.clock = circumstances.clock();
        this.nanoTime = circumstances.nanoTime();
        this.inHand = neighbours.inHand();
        this.settlements = neighbours.settlements();
        this.sending = neighbours.sending();
        this.closing = neighbours.closing();
        this.renewedAtNanos = nanoTime.getAsLong();
        this.lookAtNanos = renewedAtNanos;
    }

    /** There may be something to take, or something that must not wait to be settled. */
    void wake() {
        mustTake = true;
        signal.release();
    }

    /**
     * Something was settled elsewhere: what is behind it is next. What another replica put there is found within a second; nearly always the
     * update that settles says something itself, and finds it then.
     */
    void wakeIfBehind() {
        if (isBehind) {
            wake();
        }
    }

    /** Something is to be settled that may wait a moment. */
    void wakeToSettle() {
        signal.release();
    }

    /** Waits until something is to be done, and does it. */
    void next() {
        round(lookAtNanos - nanoTime.getAsLong());
    }

    /** Does without waiting what is to be done. */
    void look() {
        mustTake = true;
        round(0);
    }

    /** Settles what is in hand, for so long at most. */
    void finish(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!inHand.isEmpty() && System.nanoTime() < deadline) {
            round(LAST_PAUSE.toNanos());
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** One round, as soon as something is to be done or so long has passed. */
    private void round(long pauseNanos) {
        try {
            signal.tryAcquire(pauseNanos, TimeUnit.NANOSECONDS);
            gather();
            boolean isTime = lookAtNanos - nanoTime.getAsLong() <= 0;
            if (isTime && isDue()) {
                mustTake = true;
            }
            if (mustTake || inHand.hasUnsettled() || isRenewalDue()) {
                settleAndTake();
                isThere();
            }
        } catch (StoreUnavailable unavailable) {
            // What was sent stays known here, and is settled before anything is taken.
            isAway(unavailable);
            lookIn(TICK);
        } catch (InterruptedException interrupted) {
            closing.countDown();
        } catch (RuntimeException failure) {
            log.error("the outbox failed ({})", failure.getClass().getName());
            settlements.settleOneByOne();
            lookIn(TICK);
        }
    }

    /** Said once for an outage, not for each round. */
    private void isAway(StoreUnavailable unavailable) {
        if (!databaseIsAway) {
            databaseIsAway = true;
            log.warn("nothing new is sent until this is over: {}", unavailable.getMessage());
        }
    }

    private void isThere() {
        if (databaseIsAway) {
            databaseIsAway = false;
            log.info("the outbox can use the database again");
        }
    }

    /** What needs no haste is left to come together. */
    private void gather() throws InterruptedException {
        signal.drainPermits();
        long until = System.nanoTime() + GATHER.toNanos();
        long left = GATHER.toNanos();
        while (left > 0 && !mustTake && inHand.hasUnsettled()) {
            signal.tryAcquire(left, TimeUnit.NANOSECONDS);
            left = until - System.nanoTime();
        }
    }

    private void lookIn(Duration wait) {
        lookAtNanos = nanoTime.getAsLong() + wait.toNanos();
    }

    /** Whether it is time to take something; else says when to look again. */
    private boolean isDue() {
        // What another one left behind what is in hand here is found by looking.
        if (store.isShared() && !inHand.isEmpty()) {
            return true;
        }
        Duration wait = nextDue();
        lookIn(wait);
        return wait.isZero();
    }

    private Duration nextDue() {
        if (isClosing()) {
            return TICK;
        }
        Instant now = clock.instant();
        Duration wait = store.read(transaction -> transaction.outbox().nextDue())
                .map(due -> Duration.between(now, due))
                .orElse(TICK);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(TICK) > 0 ? TICK : wait;
    }

    private boolean isRenewalDue() {
        return !inHand.isEmpty() && nanoTime.getAsLong() - renewedAtNanos >= RENEWAL.toNanos();
    }

    /** What came of a round's transaction. */
    private record Round(boolean looked, List<OutboxRow> taken) {}

    private void settleAndTake() {
        boolean look = mustTake;
        if (look) {
            mustTake = false;
        }
        boolean renew = isRenewalDue();
        Settlement settlement = settlements.all();
        Round round;
        try {
            round = store.write(transaction -> round(transaction, settlement, look, renew));
        } catch (RuntimeException | Error failure) {
            settlement.putBack();
            mustTake = true;
            throw failure;
        }
        mayHaveOldLeases = false;
        List<OutboxRow> fresh = inHand.add(round.taken());
        settlement.committed();
        fresh.forEach(sending::start);
        if (renew || inHand.isEmpty()) {
            renewedAtNanos = nanoTime.getAsLong();
        }
        if (round.looked()) {
            // What is due and was not taken waits for a place: then a message that arrives wakes the loop.
            Duration next = fresh.isEmpty() ? nextDue() : TICK;
            lookIn(next.isZero() ? TICK : next);
        }
    }

    private Round round(Transaction transaction, Settlement settlement, boolean mustTake, boolean renew) {
        Instant now = clock.instant();
        if (mayHaveOldLeases && !store.isShared()) {
            transaction.outbox().letGoOfAll();
        }
        if (renew) {
            transaction.outbox().keep(inHand.ids(), now.plus(LEASE));
        }
        settlement.note(transaction);
        settlement.remove(transaction);
        // Another replica may have put something behind what was in hand here, and does not know that it is gone.
        boolean look = mustTake
                || isBehind
                || settlement.leavesMore()
                || (store.isShared() && transaction.outbox().isDue(now));
        if (!look) {
            return new Round(false, List.of());
        }
        int places = isClosing() ? 0 : inHand.places();
        List<OutboxRow> some = transaction.outbox().take(places, inHand.bulkPlaces(), now, now.plus(LEASE));
        // Within the transaction, since whatever one behind it settles is settled after this was seen.
        isBehind = !store.isShared() && transaction.outbox().isDue(now);
        // Here, since one that is offered once more as a clock was set may be settled, and out of hand, right after
        // this.
        return new Round(true, inHand.without(some, settlement.finished()));
    }
}
