package org.massline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.massline.bulletin.BulletinRound;
import org.massline.digest.DigestRound;
import org.massline.reminder.ReminderRound;
import org.massline.store.Store;
import org.massline.store.backup.BackupRound;
import org.massline.turn.OldMessages;
import org.massline.turn.ResealingRound;
import org.massline.turn.RetentionRound;
import org.massline.turn.TellingRound;
import org.massline.turn.Turn;
import org.massline.turn.VerdictRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs when. The scheduler keeps its table in the database, so that of several replicas one runs each job; what a job
 * does is safe to repeat all the same.
 */
final class Timetable implements AutoCloseable {
    /** A digest comes within a minute of its hour. */
    private static final Duration DIGESTS = Duration.ofMinutes(1);

    /** More often than a bulletin runs out of what was handed over. */
    private static final Duration BULLETINS = Duration.ofSeconds(3);

    /** What one is reminded of is a matter of days. */
    private static final Duration REMINDERS = Duration.ofMinutes(10);

    /** Whoever waits with thousands for an outcome waits little longer. */
    private static final Duration TELLINGS = Duration.ofSeconds(15);

    /** When schools sleep; what was missed is made up for at the next start. */
    private static final LocalTime BACKUP = LocalTime.of(3, 0);

    /** When the copy of what is forgotten or removed then has been made. */
    private static final LocalTime RETENTION = LocalTime.of(4, 0);

    private static final Duration VERDICTS = Duration.ofMinutes(15);
    private static final Duration DRAFTS = Duration.ofMinutes(30);
    /** What leads from a deed to whom it is told stays no longer than it is needed, nor what the database's log and order tell. */
    private static final Duration DEEDS = Duration.ofMinutes(1);

    private static final Duration TIDYING = Duration.ofHours(6);
    /** Telegram repeats an update for a day at most. */
    private static final int SEEN_DAYS = 2;

    private static final int EXPIRED_DAYS = 30;
    /** Longer than the reminders of the {@code reminder} room look back, with the holidays that may lie between. */
    private static final int REMINDED_DAYS = 365;
    /** An older desk shows alike ones one by one. */
    private static final int DESK_DAYS = 60;

    /** So many dialogues are woken in one go; the next go takes the next. */
    private static final int MOST_WOKEN = 500;

    /** No job waits longer for its next time: the nightly ones, on the day on which clocks are put back. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(26);

    /** While the clock is wrong. */
    private static final Duration PUT_OFF = Duration.ofSeconds(1);

    private static final String ROUND = "round";

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private final InstantSource clock;
    private final Scheduler scheduler;
    private final CountDownLatch closing = new CountDownLatch(1);

    Timetable(Store store, Turn turn, Rounds rounds, Runnable wakeOutbox, Circumstances circumstances) {
        clock = circumstances.clock();
        MeterRegistry meters = circumstances.meters();
        Wake wake = round -> (instance, context) -> {
            int done = round.applyAsInt(clock.instant());
            meters.counter("massline.round.results", ROUND, instance.getTaskName())
                    .increment(done);
            if (done > 0) {
                wakeOutbox.run();
            }
        };
        RecurringTask<Void> digesting =
                Tasks.recurring("digests", FixedDelay.of(DIGESTS)).execute(wake.after(rounds.digests()::run));
        RecurringTask<Void> reminding =
                Tasks.recurring("reminders", FixedDelay.of(REMINDERS)).execute(wake.after(rounds.reminders()::run));
        RecurringTask<Void> judging =
                Tasks.recurring("verdicts", FixedDelay.of(VERDICTS)).execute(wake.after(rounds.verdicts()::run));
        RecurringTask<Void> bulletins =
                Tasks.recurring("bulletins", FixedDelay.of(BULLETINS)).execute(wake.after(rounds.bulletins()::run));
        RecurringTask<Void> telling =
                Tasks.recurring("tellings", FixedDelay.of(TELLINGS)).execute(wake.after(rounds.tellings()::run));
        RecurringTask<Void> drafts =
                Tasks.recurring("drafts", FixedDelay.of(DRAFTS)).execute((instance, context) -> turn.wake(MOST_WOKEN));
        RecurringTask<Void> deeds = Tasks.recurring("deeds", FixedDelay.of(DEEDS))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    store.write(transaction -> transaction.undoLog().forgetBefore(now));
                    store.write(transaction -> transaction.sendingPlaces().forget());
                    store.write(transaction -> transaction.outbox().putDownAnew(now));
                    if (!store.emptyLog()) {
                        LOG.debug("somebody read, and kept the database's log until the next time");
                    }
                });
        RecurringTask<Void> tidying = Tasks.recurring("tidying", FixedDelay.of(TIDYING))
                .execute((instance, context) -> {
                    LocalDate today = today(circumstances);
                    store.write(transaction -> transaction.updates().forgetSeenBefore(today.minusDays(SEEN_DAYS))
                            + transaction.updates().forgetFailed(today)
                            + transaction.invitations().forgetExpiredBefore(today.minusDays(EXPIRED_DAYS))
                            + transaction.reminders().forgetBefore(today.minusDays(REMINDED_DAYS))
                            + transaction.digestDesk().unfoldBefore(DigestRound.weekOf(today.minusDays(DESK_DAYS))));
                });
        RecurringTask<Void> backups = Tasks.recurring("backups", nightly(BACKUP, circumstances))
                .execute((instance, context) -> rounds.backups().run(today(circumstances)));
        RecurringTask<Void> retention = Tasks.recurring("retention", nightly(RETENTION, circumstances))
                .execute((instance, context) -> {
                    rounds.retention().run(today(circumstances));
                    rounds.resealing().run();
                    int forgotten = new OldMessages(store).run(today(circumstances));
                    LOG.debug("of {} old messages it was forgotten what they are about", forgotten);
                });
        scheduler = circumstances
                .scheduler()
                .apply(store.dataSource())
                .startTasks(
                        digesting, reminding, judging, bulletins, telling, drafts, deeds, tidying, backups, retention)
                .clock(clock::instant)
                .addExecutionInterceptor((instance, context, chain) -> {
                    if (circumstances.clockCheck().problem().isPresent()) {
                        return putOff(context);
                    }
                    Instant due = context.getExecution().getExecutionTime();
                    meters.timer("massline.round.lag", ROUND, instance.getTaskName())
                            .record(Duration.between(due, clock.instant()));
                    return meters.timer("massline.round", ROUND, instance.getTaskName())
                            .record(() -> chain.proceed(instance, context));
                })
                .build();
    }

    /** What looks again and again whether something is to be sent. */
    record Rounds(
            DigestRound digests,
            ReminderRound reminders,
            VerdictRound verdicts,
            BulletinRound bulletins,
            TellingRound tellings,
            BackupRound backups,
            RetentionRound retention,
            ResealingRound resealing) {}

    private static Schedule nightly(LocalTime time, Circumstances circumstances) {
        return Schedules.daily(circumstances.zone(), time);
    }

    private static LocalDate today(Circumstances circumstances) {
        return LocalDate.ofInstant(circumstances.clock().instant(), circumstances.zone());
    }

    /** A round as the scheduler runs it: if it had something to send, the outbox is woken. */
    @FunctionalInterface
    private interface Wake {
        VoidExecutionHandler<Void> after(ToIntFunction<Instant> round);
    }

    /**
     * The time in which the jobs run.
     *
     * @param scheduler what runs them, over the connections that it is given
     */
    record Circumstances(
            InstantSource clock,
            ZoneId zone,
            Function<DataSource, SchedulerBuilder> scheduler,
            ClockCheck clockCheck,
            MeterRegistry meters) {}

    void start() {
        scheduler.start();
        // A clock that was ahead has put them where they would come in years.
        Instant now = clock.instant();
        scheduler.getScheduledExecutions().stream()
                .filter(job -> job.getExecutionTime().isAfter(now.plus(LONGEST_PAUSE)))
                .forEach(job -> scheduler.reschedule(job.getTaskInstance(), now));
    }

    /** The job stays as it is, and whoever looks at it next waits a little, since it is still due. */
    private CompletionHandler<Void> putOff(ExecutionContext context) {
        try {
            if (closing.await(PUT_OFF.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the timetable ends while the clock is wrong");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Instant due = context.getExecution().getExecutionTime();
        return (complete, operations) -> operations.reschedule(complete, due);
    }

    /** For how long the job that waits longest has been due; some seconds are ordinary. */
    Duration lag() {
        Instant now = clock.instant();
        return scheduler.getScheduledExecutions().stream()
                .filter(job -> !job.isPicked())
                .map(job -> Duration.between(job.getExecutionTime(), now))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The clock was moved: something may be due now. */
    void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        closing.countDown();
        scheduler.stop();
    }
}
