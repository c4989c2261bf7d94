package org.massline.simulation;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.Surroundings;
import org.massline.inbox.Outcome;
import org.massline.store.Means;
import org.massline.telegram.BotAccess;
import org.massline.telegram.BotApi;

/** One life of the bot, from its start to its end or its crash. */
final class Life implements Surroundings, AutoCloseable {
    private final SimulatedTime time;
    private final Chance chance;
    private final Disk disk;
    private final Line line;
    private final Tasks tasks;
    private final Consumer<Runnable> writer;
    private final Massline bot;
    private Optional<ManualScheduler> scheduler = Optional.empty();
    private Optional<MeterRegistry> meters = Optional.empty();

    /** @param writer does the work of the thread that writes, at once or after something else */
    Life(
            Map<String, String> environment,
            SimulatedTime time,
            Chance chance,
            Disk disk,
            Line line,
            Consumer<Runnable> writer) {
        this.time = time;
        this.chance = chance;
        this.disk = disk;
        this.line = line;
        this.writer = writer;
        tasks = new Tasks(chance, time.nanoTime());
        try {
            bot = new Massline(Settings.read(Optional.empty(), environment), this);
        } catch (InvalidSettings | IOException wrong) {
            throw new IllegalStateException(wrong);
        }
        scheduler.orElseThrow().start();
    }

    Disk disk() {
        return disk;
    }

    Line line() {
        return line;
    }

    Massline bot() {
        return bot;
    }

    /** What the port of its figures would show now. */
    String figures() {
        return ((PrometheusMeterRegistry) meters.orElseThrow()).scrape();
    }

    Outcome take(byte[] update) {
        return bot.take(update);
    }

    /** Something that a thread of the bot would do; false if there is nothing. */
    boolean doOne() {
        return tasks.doOne();
    }

    boolean isIdle() {
        return tasks.isEmpty() && bot.isIdle();
    }

    /** What is due by the timetable. */
    void runDue() {
        scheduler.orElseThrow().runDeadExecutionDetection();
        scheduler.orElseThrow().runAnyDueExecutions();
    }

    @Override
    public InstantSource clock() {
        return time.bots();
    }

    @Override
    public LongSupplier nanoTime() {
        return time.nanoTime();
    }

    @Override
    public RandomGenerator random() {
        return chance;
    }

    @Override
    public ExecutorService threads(String name) {
        return name.startsWith("who-am-i") ? Tasks.atOnce() : tasks.asThreads();
    }

    @Override
    public ScheduledExecutorService timer(String name) {
        return tasks.asTimer();
    }

    @Override
    public Means means(MeterRegistry registry) {
        meters = Optional.of(registry);
        return new Means(registry, Tasks.led(writer), disk::before);
    }

    @Override
    public SchedulerBuilder scheduler(DataSource connections) {
        return new TestHelper.ManualSchedulerBuilder(connections, List.of()) {
            @Override
            public ManualScheduler build() {
                ManualScheduler built = super.build();
                scheduler = Optional.of(built);
                return built;
            }
        }.clock(new SettableClock() {
            @Override
            public Instant now() {
                return time.bots().instant();
            }
        });
    }

    @Override
    public BotApi connect(BotAccess access) {
        return new BotApi(access, Tasks.atOnce(), List.of(line));
    }

    @Override
    public void close() {
        bot.close();
    }
}
