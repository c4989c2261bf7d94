package org.massline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.testing.FreshStore;

/** A round that a replica had in hand when it died is another one's within seconds. */
class DeadReplicaTest {
    private static final Duration POLL = Duration.ofMillis(100);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger rounds = new AtomicInteger();
    private final RecurringTask<Void> digests =
            Tasks.recurring("digests", FixedDelay.ofHours(1)).execute((instance, context) -> rounds.incrementAndGet());

    @Test
    void itsRoundIsTakenOverWhenNothingIsHeardOfItForTwelveSeconds() {
        fresh.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                + " last_heartbeat, version) values ('digests', 'recurring', now(), true, 'the dead one', now(),"
                + " 1)");
        Scheduler survivor = new OwnSurroundings(() -> Instant.now().plus(ahead.get()), POLL)
                .scheduler(fresh.store().dataSource())
                .startTasks(digests)
                .clock(() -> Instant.now().plus(ahead.get()))
                .build();
        try {
            survivor.start();
            await().during(Duration.ofSeconds(1)).until(() -> rounds.get() == 0);
            ahead.set(OwnSurroundings.DEAD);
            await().atMost(OwnSurroundings.HEARTBEAT.multipliedBy(3)).until(() -> rounds.get() == 1);
            assertThat(OwnSurroundings.DEAD.plus(OwnSurroundings.HEARTBEAT.multipliedBy(2)))
                    .isLessThanOrEqualTo(Duration.ofSeconds(18));
        } finally {
            survivor.stop();
        }
    }
}
