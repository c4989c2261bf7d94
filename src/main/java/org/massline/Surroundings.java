package org.massline;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.massline.store.Means;
import org.massline.telegram.BotAccess;
import org.massline.telegram.BotApi;

/**
 * What a bot has of the world: time, chance, threads, the disk and the net. Whoever gives it others than its own leads it step
 * by step, in one thread and in an order that can be repeated.
 */
public interface Surroundings {
    /** The time of day. */
    InstantSource clock();

    /** The monotonic clock. */
    LongSupplier nanoTime();

    /** For waiting times after faults. */
    RandomGenerator random();

    /** As many threads as there is to do, named with a number after this name; who asked ends them. */
    ExecutorService threads(String name);

    /** A single thread for what is also done later; who asked ends it. */
    ScheduledExecutorService timer(String name);

    /** How the database is reached. */
    Means means(MeterRegistry meters);

    /** What runs the timetable, over these connections. */
    SchedulerBuilder scheduler(DataSource connections);

    /** The way to Telegram. */
    BotApi connect(BotAccess access);
}
