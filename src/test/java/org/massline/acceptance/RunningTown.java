package org.massline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.testing.TableDump;

/** A playground and a bot that is wired to it over HTTP; the bot can be stopped and started again. */
final class RunningTown implements AutoCloseable {
    /** A Wednesday. */
    static final Instant WEDNESDAY = Instant.parse("2026-11-25T02:00:00Z");

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A machine that does much else beside the tests is slow, and not broken. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> more;
    private final Optional<Path> file;
    private final Playground playground;
    private volatile Duration botClockAhead = Duration.ZERO;
    private Massline bot;

    /**
     * One with settings of its own.
     *
     * @param file of the operator, if there is one
     * @param more wins over it
     */
    RunningTown(Path folder, Optional<Path> file, Map<String, String> more) {
        this.folder = folder;
        this.file = file;
        this.more = more;
        PlaygroundOptions options = PlaygroundOptions.in(folder.resolve("town"));
        playground = Playground.start(options.withZone(ZONE)
                .withPatience(options.patience().withWaiting(PATIENCE))
                .withBaseClock(InstantSource.fixed(WEDNESDAY)));
        bot = start();
        playground.clock().onMove(now -> bot.timeMoved());
        playground.quietWhen(() -> bot.isIdle());
        playground.awaitQuiet();
    }

    RunningTown(Path folder, Map<String, String> more) {
        this(folder, Optional.empty(), more);
    }

    RunningTown(Path folder) {
        this(folder, Map.of());
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    Playground playground() {
        return playground;
    }

    Massline bot() {
        return bot;
    }

    Path database() {
        return folder.resolve("bot").resolve("massline.db");
    }

    /** The file with its journal, as a thief reads it. */
    String bytesOfDatabase() {
        StringBuilder all = new StringBuilder();
        for (String suffix : List.of("", "-wal")) {
            Path file = database().resolveSibling(database().getFileName() + suffix);
            try {
                all.append(Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return all.toString();
    }

    /** All that stands in the database, as a thief without the keys reads it. */
    Map<String, List<String>> tables() {
        return TableDump.of(where());
    }

    /**
     * What stands in it of the school: without where chats stand and what they were told last, which changes with whatever
     * anybody says, without people, who are sealed anew each time, and without numbers that are given in advance.
     */
    Map<String, List<String>> schoolTables() {
        Map<String, List<String>> tables = tables();
        tables.keySet()
                .removeAll(Set.of(
                        "seen_update",
                        "conversation",
                        "counter",
                        "person",
                        "outbox",
                        "newest_news",
                        "message_about",
                        "scheduled_tasks"));
        return tables;
    }

    /** What a question to the database yields, a line for each row, with '|' after each column. */
    List<String> select(String question) {
        return TableDump.select(where(), question);
    }

    private StoreSettings where() {
        return new StoreSettings(
                more.getOrDefault("MASSLINE_DATABASE", "jdbc:sqlite:" + database()),
                more.getOrDefault("MASSLINE_DATABASE_USER", ""),
                more.getOrDefault("MASSLINE_DATABASE_PASSWORD", ""));
    }

    /** What was begun is finished, time goes by, and what falls due in it is done. */
    void passes(Duration time) {
        playground.awaitQuiet();
        playground.clock().move(time);
        playground.awaitQuiet();
    }

    /** The machine burns down with everything in its folder; something is done, and another bot is started. */
    void loseBot(Runnable then) throws IOException {
        bot.close();
        try (Stream<Path> files = Files.walk(folder.resolve("bot"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        then.run();
        bot = start();
    }

    void restartBot() {
        bot.close();
        bot = start();
    }

    /** The bot is stopped, something is done, and it is started again. */
    void whileOff(Runnable work) {
        bot.close();
        work.run();
        bot = start();
    }

    /** Something is put into the database past the bot. */
    void whileStopped(Consumer<Store> work) {
        bot.close();
        try (Store store = Massline.openStore(settings())) {
            work.accept(store);
        }
        bot = start();
    }

    /** The machine's clock is set, Telegram's is not. */
    void setBotClock(Duration ahead) {
        setClockOfNextBot(ahead);
        bot.timeMoved();
    }

    /** While the bot is off. */
    void setClockOfNextBot(Duration ahead) {
        botClockAhead = ahead;
    }

    InstantSource botClock() {
        return () -> playground.clock().instant().plus(botClockAhead);
    }

    private Massline start() {
        Massline massline = new Massline(settings(), botClock(), Duration.ofMillis(200));
        massline.start();
        return massline;
    }

    Settings settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "MASSLINE_TELEGRAM_TOKEN",
                playground.token(),
                "MASSLINE_TELEGRAM_API",
                playground.address().toString(),
                "MASSLINE_WEBHOOK_URL",
                "http://127.0.0.1:0",
                "MASSLINE_HTTP_PORT",
                "0",
                "MASSLINE_METRICS_PORT",
                "0",
                "MASSLINE_TIMEZONE",
                ZONE.getId(),
                "MASSLINE_SENDING_LIMITS",
                "off",
                "MASSLINE_DATA",
                folder.resolve("bot").toString()));
        settings.putAll(more);
        try {
            return Settings.read(file, settings);
        } catch (InvalidSettings | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        bot.close();
        playground.close();
    }

    /** They suggest something of the canteen, anonymously and in English, and wait for each answer before they go on. */
    static void suggests(Person person, String words) {
        person.says(words);
        person.awaits("What is it about?");
        person.taps("Canteen");
        person.awaits("should your name be on it");
        person.taps("Anonymous");
        person.awaits("This is what they will read");
        person.taps("Send");
    }
}
