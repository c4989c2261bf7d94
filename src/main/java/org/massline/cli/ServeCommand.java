package org.massline.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.OnlyOne;
import org.massline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the bot until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the bot until it is told to stop (SIGTERM or Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
    /** How often the scheduler looks: a bulletin on its way shall not wait for it, and it costs one question. */
    private static final Duration POLL = Duration.ofSeconds(5);

    /** By then what only a start needs is done with, the first look of the scheduler among it. */
    private static final long STARTED_SECONDS = 8;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Override
    public Integer call() throws InvalidSettings, InterruptedException {
        Settings read = settings.read();
        Logs.writeAs(read.logs());
        OnlyOne.refuseBeside(read.database().asStoreSettings());
        Massline massline = new Massline(read, InstantSource.system(), POLL);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            massline.close();
            stopped.countDown();
        }));
        massline.start();
        if (!stopped.await(STARTED_SECONDS, TimeUnit.SECONDS)) {
            StartPages.giveBack();
            stopped.await();
        }
        return 0;
    }
}
