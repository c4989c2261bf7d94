package org.massline.outbox;

import static org.massline.store.Outbox.LEASE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Unsettled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued.
 *
 * <p>What a turn says to somebody for whom nothing waits is in hand from the transaction on that wrote it, and sent at once. For all
 * else one thread decides: in one transaction it settles what was sent, if the chat's next update did not come before it and did so, and
 * takes what comes next, the first message of each chat. A message in hand is sent by a virtual thread of its own; its chat's next one
 * is taken only after it is settled, so that a chat has one message in flight at most, which is the one that may double after a crash. What nobody waits for goes one after the other
 * through all chats, each noted in the database before the next one leaves, so that of a bulletin to thousands a crash doubles one
 * message. Within a group of replicas a message in hand is kept from the others by a lease, renewed while its holder lives.
 *
 * <p>Messages are due by the school's clock, which may be set; limits and leases' renewal go by the monotonic one.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** So long before its end a message is not taken into hand any more. */
    private static final Duration TOO_LATE = LEASE.dividedBy(2);

    /** With what the web server may take before, less than the 20 s in which the program ends. */
    private static final Duration FINISH = Duration.ofSeconds(6);

    private static final Duration LAST_ROUND = Duration.ofSeconds(1);

    private final Store store;
    private final InstantSource clock;
    private final Progress progress;
    private final TapAnswers tapAnswers;
    private final Sending sending;
    private final Duration finish;
    private final ExecutorService threads;
    private final Thread loop = Thread.ofPlatform().name("outbox").unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final InHand inHand;
    private final Settlements settlements;
    private final Rounds rounds;

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
        this.threads = circumstances.threads();
        this.progress = new Progress(clock, circumstances.nanoTime());
        this.tapAnswers = new TapAnswers(courier, limits, threads);
        this.sending = new Sending(courier, limits, threads, closing, this::arrived);
        this.inHand = new InHand(limits.mostAtOnce());
        this.settlements = new Settlements(store, clock, new Settling(circumstances.random()), inHand, sending);
        this.rounds = new Rounds(store, circumstances, new Rounds.Neighbours(inHand, settlements, sending, closing));
        this.finish = finish;
    }

    public void start() {
        loop.start();
        wake();
    }

    /** Something was committed: look now. Returns at once. */
    public void wake() {
        rounds.wake();
    }

    /** What was sent to the chat and waits to be settled: in the transaction of its next update it costs least. */
    public Unsettled unsettled(ChatId chat) {
        return settlements.of(chat, new Settlement.Afterwards(rounds::wakeIfBehind, rounds::wakeToSettle));
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

    /** One round without waiting, for who leads the outbox step by step instead of starting it. */
    public void look() {
        rounds.look();
    }

    private void run() {
        while (!isClosing()) {
            rounds.next();
        }
        rounds.finish(finish);
        if (!inHand.isEmpty()) {
            log.warn("{} messages were in hand at the end and may be sent twice", inHand.size());
        }
    }

    /** Called by the thread in which the message was sent. */
    private void arrived(Finished finished) {
        finished.delivery().ifPresent(done -> progress.count(finished.row(), done));
        InHand.Arrival arrival = inHand.arrive(finished);
        arrival.next().ifPresent(sending::start);
        if (!finished.mayWait()) {
            rounds.wake();
        } else if (arrival.isFirst()) {
            rounds.wakeToSettle();
        }
    }
}
