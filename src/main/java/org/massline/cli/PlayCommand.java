package org.massline.cli;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.massline.HeldFile;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.StartFailed;
import org.massline.model.QuietHours;
import org.massline.model.Role;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.privacy.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the bot with invented people in a browser instead of Telegram. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Try everything in the browser, with invented people instead of Telegram. No token is needed.")
final class PlayCommand implements Callable<Integer> {
    /** The clock can be moved by a click, and the digest should then come at once. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final int LAST_PORT = 65_535;

    /** What a bot needs to stop; then the process ends all the same. */
    private static final int STOP_SECONDS = 20;

    @Mixin
    private SettingsOption option = new SettingsOption();

    @Option(names = "--port", defaultValue = "8088", description = "Of the page; ${DEFAULT-VALUE} if left out.")
    private int port;

    @Option(
            names = "--folder",
            defaultValue = "data/playground",
            paramLabel = "FOLDER",
            description = "Where the people's chats and the bot's data are kept; ${DEFAULT-VALUE} if left out.")
    private Path folder = Path.of("data", "playground");

    @Option(names = "--fresh", description = "Forget what was kept, and begin anew.")
    private boolean fresh;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidSettings, IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "'" + port + "' is no port; --port takes 0 to " + LAST_PORT + ", 0 for any");
        }
        Settings general = read(Map.of("MASSLINE_TELEGRAM_TOKEN", "1:none", "MASSLINE_TELEGRAM_MODE", "polling"));
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (HeldFile _ = take();
                Playground playground = open(general);
                Massline massline = new Massline(read(settingsFor(playground)), playground.clock(), POLL)) {
            wake(playground, general.timezone());
            massline.start();
            playground.clock().onMove(now -> massline.timeMoved());
            playground.quietWhen(massline::isIdle);
            if (!massline.hasCadres()) {
                List<String> topics = general.topics().all().stream()
                        .map(Settings.TopicSetting::slug)
                        .toList();
                playground.showInvitation(
                        "administrator", massline.invite(Role.ADMINISTRATOR, Set.of(topics.getLast())));
                // Whatever somebody suggests is to be in the digest that they look at next.
                playground.showInvitation("cadre", massline.invite(Role.CADRE, Set.copyOf(topics)));
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println("The playground is open: " + playground.address());
            out.println("People, clock and messages are invented; nothing leaves this machine. Ctrl-C ends it.");
            out.flush();
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
                        told.countDown();
                        awaitStop(stopped);
                    }));
            told.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /** At night people are told little: whoever tries it then begins in the morning. */
    private static void wake(Playground playground, ZoneId zone) {
        Instant now = playground.clock().instant();
        Instant awake = QuietHours.NIGHT.endAfter(now, zone);
        if (awake.isAfter(now)) {
            playground.clock().moveTo(awake);
        }
    }

    /** The process ends when this returns: whatever the people did last is to be kept. */
    private static void awaitStop(CountDownLatch stopped) {
        try {
            boolean _ = stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before anything is forgotten: another playground may be open, and its people in the middle of a word. */
    private HeldFile take() throws IOException {
        Files.createDirectories(folder);
        return HeldFile.take(folder.resolve("lock"))
                .orElseThrow(() -> new StartFailed("another playground is open in " + folder
                        + "; end it, or choose another folder with --folder"));
    }

    private Playground open(Settings general) throws IOException {
        if (fresh) {
            forgetBot();
        }
        try {
            return Playground.start(PlaygroundOptions.in(folder.resolve("town"))
                    .withOwnToken()
                    .withFresh(fresh)
                    .withPort(port)
                    .withZone(general.timezone()));
        } catch (JavalinException taken) {
            throw new StartFailed(
                    "port " + port + " cannot be used (is another playground open?); choose one with --port", taken);
        }
    }

    /** What the bot of an earlier playground left; what else lies in the folder is somebody's. */
    private void forgetBot() throws IOException {
        Path bot = folder.resolve("bot");
        for (String file : List.of("massline.db", "massline.db-wal", "massline.db-shm")) {
            Files.deleteIfExists(bot.resolve(file));
        }
        Files.deleteIfExists(Keys.file(bot));
    }

    /** The bot's own address is chosen by the operating system: nobody but the playground needs it. */
    private Map<String, String> settingsFor(Playground playground) {
        Map<String, String> settings = new HashMap<>();
        settings.put("MASSLINE_TELEGRAM_TOKEN", playground.token());
        settings.put("MASSLINE_TELEGRAM_API", playground.address().toString());
        settings.put("MASSLINE_TELEGRAM_MODE", "webhook");
        settings.put("MASSLINE_WEBHOOK_URL", "http://127.0.0.1:0");
        settings.put("MASSLINE_HTTP_HOST", "127.0.0.1");
        settings.put("MASSLINE_HTTP_PORT", "0");
        settings.put("MASSLINE_METRICS_PORT", "0");
        settings.put("MASSLINE_DATA", folder.resolve("bot").toString());
        // Nobody misses invented people, and their nights are over with a click.
        settings.put("MASSLINE_BACKUP_KEEP", "0");
        settings.put(
                "MASSLINE_BULLETIN_CHANNEL",
                Long.toString(playground.town().channel("school_notices").id()));
        return settings;
    }

    /** The operator's file may bring what describes the school; of the environment nothing is taken. */
    private Settings read(Map<String, String> overrides) throws InvalidSettings, IOException {
        return Settings.readOfSchool(option.file(), overrides);
    }
}
