package org.massline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.massline.digest.DigestRound;
import org.massline.store.Store;
import org.massline.turn.Turn;

/**
 * What runs when. The scheduler keeps its table in the database, so that of several replicas one runs each job; what a job
 * does is safe to repeat all the same.
 */
final class Timetable implements AutoCloseable {
    /** A digest comes within a minute of its hour. */
    private static final Duration DIGESTS = Duration.ofMinutes(1);

    private static final Duration DRAFTS = Duration.ofMinutes(30);
    private static final Duration TIDYING = Duration.ofHours(6);
    /** Telegram repeats an update for a day at most. */
    private static final int SEEN_DAYS = 2;

    private static final int FAILED_DAYS = 90;
    private static final int EXPIRED_DAYS = 30;
    /** So many dialogues are woken in one go; the next go takes the next. */
    private static final int MOST_WOKEN = 500;

    private final Scheduler scheduler;

    Timetable(Store store, Turn turn, DigestRound digests, Runnable wakeOutbox, Circumstances circumstances) {
        InstantSource clock = circumstances.clock();
        RecurringTask<Void> digesting = Tasks.recurring("digests", FixedDelay.of(DIGESTS))
                .execute((instance, context) -> {
                    if (digests.run(clock.instant()) > 0) {
                        wakeOutbox.run();
                    }
                });
        RecurringTask<Void> drafts =
                Tasks.recurring("drafts", FixedDelay.of(DRAFTS)).execute((instance, context) -> turn.wake(MOST_WOKEN));
        RecurringTask<Void> tidying = Tasks.recurring("tidying", FixedDelay.of(TIDYING))
                .execute((instance, context) -> {
                    LocalDate today = LocalDate.ofInstant(clock.instant(), circumstances.zone());
                    store.write(transaction -> transaction.updates().forgetSeenBefore(today.minusDays(SEEN_DAYS))
                            + transaction.updates().forgetFailedBefore(today.minusDays(FAILED_DAYS))
                            + transaction.invitations().forgetExpiredBefore(today.minusDays(EXPIRED_DAYS)));
                });
        scheduler = Scheduler.create(store.dataSource())
                .startTasks(digesting, drafts, tidying)
                .clock(clock::instant)
                .pollingInterval(circumstances.poll())
                .threads(2)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /**
     * The time in which the jobs run.
     *
     * @param poll how often the scheduler looks whether something is due
     */
    record Circumstances(InstantSource clock, ZoneId zone, Duration poll) {}

    void start() {
        scheduler.start();
    }

    /** The clock was moved: something may be due now. */
    void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
