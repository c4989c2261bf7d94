package org.massline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.massline.store.Means;
import org.massline.telegram.BotAccess;
import org.massline.telegram.BotApi;

/**
 * The machine as it is.
 *
 * @param clock moved by tests and by the playground
 * @param poll how often the scheduler looks whether something is due
 */
record OwnSurroundings(InstantSource clock, Duration poll) implements Surroundings {
    private static final Duration STOP = Duration.ofSeconds(5);

    /** How often a replica says that it still does what it has in hand. */
    static final Duration HEARTBEAT = Duration.ofSeconds(3);

    /** The least that the scheduler takes. Whoever did not live for so long, and does again, does what is safe to repeat. */
    private static final int MISSED = 4;

    /** After so long a silence it is dead; within two more heartbeats another one takes its work over. */
    static final Duration DEAD = HEARTBEAT.multipliedBy(MISSED);

    @Override
    public LongSupplier nanoTime() {
        return System::nanoTime;
    }

    @Override
    public RandomGenerator random() {
        return new SecureRandom();
    }

    @Override
    public ExecutorService threads(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name, 0).factory());
    }

    @Override
    public ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon(true).factory());
    }

    @Override
    public Means means(MeterRegistry meters) {
        return Means.own(meters);
    }

    @Override
    public SchedulerBuilder scheduler(DataSource connections) {
        return Scheduler.create(connections)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .threads(2)
                .shutdownMaxWait(STOP);
    }

    @Override
    public BotApi connect(BotAccess access) {
        return new BotApi(access);
    }
}
