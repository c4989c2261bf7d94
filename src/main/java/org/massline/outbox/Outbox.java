package org.massline.outbox;

import static org.massline.store.Outbox.LEASE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued.
 *
 * <p>What a turn says to somebody for whom nothing waits is in hand from the transaction on that wrote it, and sent at once. For all
 * else one thread decides: in one transaction it settles what was sent and takes what comes next, the first message of each chat. A
 * message in hand is sent by a virtual thread of its own; its chat's next one is taken only after it is settled, so that a chat has
 * one message in flight at most, which is the one that may double after a crash. What nobody waits for goes one after the other
 * through all chats, each noted in the database before the next one leaves, so that of a bulletin to thousands a crash doubles one
 * message. Within a group of replicas a message in hand is kept from the others by a lease, renewed while its holder lives.
 *
 * <p>Messages are due by the school's clock, which may be set; limits and leases' renewal go by the monotonic one.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private static final Duration RENEWAL = Duration.ofSeconds(5);

    /** So long before its end a message is not taken into hand any more. */
    private static final Duration TOO_LATE = LEASE.dividedBy(2);

    /** How soon a clock that was set, or a dead replica's message, is noticed. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** With what the web server may take before, less than the 20 s in which the program ends. */
    private static final Duration FINISH = Duration.ofSeconds(6);

    private static final Duration LAST_ROUND = Duration.ofSeconds(1);

    private final Store store;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Settling settling;
    private final Progress progress;
    private final TapAnswers tapAnswers;
    private final Sending sending;
    private final Duration finish;
    private final ExecutorService threads;
    private final Thread loop = Thread.ofPlatform().name("outbox").unstarted(this::run);
    private final Semaphore signal = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Finished> arrived = new ConcurrentLinkedQueue<>();
    private final InHand inHand;
    private final AtOnce atOnce;

    // The loop's own.
    private final List<Finished> toSettle = new ArrayList<>();
    private long renewedAtNanos;
    private boolean mayHaveOldLeases = true;

    /**
     * In what an outbox works.
     *
     * @param nanoTime the monotonic clock
     * @param random for waiting times after faults
     * @param threads one for each message on its way; the outbox ends them
     */
    public record Circumstances(
            InstantSource clock, LongSupplier nanoTime, RandomGenerator random, ExecutorService threads) {}

    public Outbox(Store store, Courier courier, SendingLimits limits, Circumstances circumstances) {
        this(store, courier, limits, circumstances, FINISH);
    }

    Outbox(Store store, Courier courier, SendingLimits limits, Circumstances circumstances, Duration finish) {
        this.store = store;
        this.clock = circumstances.clock();
        this.nanoTime = circumstances.nanoTime();
        this.threads = circumstances.threads();
        this.renewedAtNanos = nanoTime.getAsLong();
        this.settling = new Settling(new Backoff(circumstances.random()));
        this.progress = new Progress(clock, nanoTime);
        this.tapAnswers = new TapAnswers(courier, limits, threads);
        this.sending = new Sending(courier, limits, threads, closing, this::arrived);
        this.inHand = new InHand(limits.mostAtOnce());
        this.atOnce = new AtOnce(store, clock, settling, inHand, sending);
        this.finish = finish;
    }

    public void start() {
        loop.start();
        wake();
    }

    /** Something was committed: look now. Returns at once. */
    public void wake() {
        signal.release();
    }

    /**
     * Sends these at once, which are committed and in the hand of this process. Returns at once.
     *
     * @param until then nobody else takes them
     */
    public void send(List<OutboxRow> rows, Instant until) {
        // Whoever comes too late leaves them to be found as all others are: somebody may have taken them by then.
        if (!isClosing() && clock.instant().isBefore(until.minus(TOO_LATE))) {
            rows.stream().filter(inHand::add).forEach(sending::start);
        }
    }

    /** Answers a tap before anything else is sent. Returns at once; the answer is lost if it does not succeed. */
    public void answerNow(OutgoingMessage.TapAnswer answer) {
        if (!isClosing()) {
            tapAnswers.send(answer);
        }
    }

    /** A tap was answered in the response to its update: others make room for it. Returns at once. */
    public void answeredInResponse() {
        tapAnswers.sentElsewhere();
    }

    public OutboxHealth health() {
        Instant now = clock.instant();
        return store.read(transaction -> progress.health(
                transaction.outbox().count(), transaction.outbox().oldest(), now));
    }

    /** Why the outbox does not move, in words that anybody may read; empty if it does. */
    public Optional<String> problem() {
        if (!loop.isAlive()) {
            return Optional.of("not running");
        }
        try {
            return progress.problem(health());
        } catch (StoreUnavailable unavailable) {
            return Optional.of("the database cannot be read");
        }
    }

    /** Takes nothing new, and waits until what is in hand is settled, for at most 7 seconds. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            if (loop.isAlive() && !loop.join(finish.plus(LAST_ROUND))) {
                log.warn("the outbox did not stop; a message may be sent twice");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!isClosing()) {
            pause = round(pause);
        }
        long deadline = System.nanoTime() + finish.toNanos();
        while (hasWork() && System.nanoTime() < deadline) {
            round(Duration.ofMillis(100));
        }
        if (hasWork()) {
            log.warn("{} messages were in hand at the end and may be sent twice", inHand.size() + toSettle.size());
        }
    }

    private boolean hasWork() {
        return !inHand.isEmpty() || !toSettle.isEmpty() || !arrived.isEmpty();
    }

    /** One round without waiting, for who leads the outbox step by step instead of starting it; returns when to look again. */
    public Duration look() {
        return round(Duration.ZERO);
    }

    /** One round; returns how long to wait before the next one, if nobody wakes the outbox. */
    private Duration round(Duration pause) {
        try {
            boolean woken = signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            signal.drainPermits();
            boolean work =
                    woken || !toSettle.isEmpty() || isRenewalDue() || nextDue().isZero();
            if (!work || settleAndTake() > 0) {
                return TICK;
            }
            // What is due and was not taken waits for a place: then a message that arrives wakes the loop.
            Duration next = nextDue();
            return next.isZero() ? TICK : next;
        } catch (StoreUnavailable unavailable) {
            // The store has logged why. What was sent stays known here, and is settled before anything is taken.
            return TICK;
        } catch (InterruptedException interrupted) {
            closing.countDown();
            return Duration.ZERO;
        } catch (RuntimeException failure) {
            log.error("the outbox failed ({})", failure.getClass().getName());
            atOnce.settleOneByOne(toSettle);
            return TICK;
        }
    }

    private Duration nextDue() {
        // A message that arrives there wakes the loop.
        if (isClosing() || (store.isShared() && !inHand.isEmpty())) {
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

    private int settleAndTake() {
        for (Finished next = arrived.poll(); next != null; next = arrived.poll()) {
            inHand.remove(next.row()).ifPresent(sending::start);
            toSettle.add(next);
        }
        Instant now = clock.instant();
        boolean renew = isRenewalDue();
        List<OutboxRow> taken = store.write(transaction -> {
            if (mayHaveOldLeases && !store.isShared()) {
                transaction.outbox().letGoOfAll();
            }
            if (renew) {
                transaction.outbox().keep(inHand.ids(), now.plus(LEASE));
            }
            settling.settle(transaction, toSettle, now);
            int places = isClosing() ? 0 : inHand.places();
            List<OutboxRow> some = transaction.outbox().take(places, inHand.bulkPlaces(), now, now.plus(LEASE));
            atOnce.sees(transaction, now);
            // Here, since one that is offered once more as a clock was set may be settled, and out of hand, right after
            // this.
            return inHand.without(some);
        });
        mayHaveOldLeases = false;
        toSettle.forEach(finished -> sending.settled(finished.row()));
        toSettle.clear();
        if (renew || inHand.isEmpty()) {
            renewedAtNanos = nanoTime.getAsLong();
        }
        List<OutboxRow> fresh = inHand.add(taken);
        fresh.forEach(sending::start);
        return fresh.size();
    }

    /** Called by the thread in which the message was sent. */
    private void arrived(Finished finished) {
        finished.delivery().ifPresent(done -> progress.count(finished.row(), done));
        AtOnce.Settled settled = atOnce.settle(finished);
        if (settled == AtOnce.Settled.NOT_YET) {
            arrived.add(finished);
        }
        if (settled != AtOnce.Settled.YES) {
            wake();
        }
    }
}
