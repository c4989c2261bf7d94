package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.chat.ChatId;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;
import org.massline.store.Store;
import org.massline.store.StoredConversation;

/**
 * The program is killed twenty times, each time at another moment, while many people talk to it at once: some fill a draft, others
 * send suggestions, and a cadre answers these and says what was done. What it acknowledged is there then, nothing is there twice,
 * the audit log says the same, what was answered arrives, and nobody is stuck. {@code -Dmassline.seed=7} kills it at the same
 * moments again, as far as a machine lets that be.
 */
class KilledTest {
    private static final int KILLS = 20;
    private static final int PEOPLE = Integer.getInteger("massline.people", 8);
    /** So many things they say before they are answered: what waits for them must leave room for the office's. */
    private static final int AHEAD = 4;
    /** Three who suggest something, and a cadre. */
    private static final int OFFICE = 4;
    /** After at most so many updates, however long a machine takes for them. */
    private static final int MOST_UPDATES = 160;

    private static final int LATEST_MILLIS = 500;

    private static final Duration START = Duration.ofMinutes(5);
    /** What a cadre does may be undone for half a minute before anybody is told. */
    private static final Duration TELLING = Duration.ofMinutes(5);

    private static final String SECRET = "only-for-this-test";

    @TempDir
    Path folder;

    private final long seed = Long.getLong("massline.seed", new Random().nextLong(1_000_000));
    private final Random moments = new Random(seed);
    private Playground playground;
    private Webhook webhook;
    private int port;
    private Optional<Process> bot = Optional.empty();

    @BeforeEach
    void town() throws IOException {
        playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        webhook = new Webhook(port, SECRET);
    }

    @AfterEach
    void close() {
        bot.ifPresent(Process::destroyForcibly);
        webhook.close();
        playground.close();
    }

    @Test
    void onSqliteWhatWasAcknowledgedIsThereAndNothingTwice() throws Exception {
        isKilledAgainAndAgain(Map.of());
    }

    @Test
    void onPostgresqlWhatWasAcknowledgedIsThereAndNothingTwice() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            isKilledAgainAndAgain(Map.of(
                    "MASSLINE_DATABASE", server.getJdbcUrl("postgres", "postgres"),
                    "MASSLINE_DATABASE_USER", "postgres",
                    "MASSLINE_DATABASE_PASSWORD", "postgres"));
        }
    }

    private void isKilledAgainAndAgain(Map<String, String> database) throws Exception {
        Map<String, String> environment = environment(database);
        Settings settings = Settings.read(Optional.empty(), environment);
        Program program = new Program(folder, environment);
        List<Person> crowd = playground.town().welcomesCrowd(PEOPLE, "en", "zh-hans");
        List<Talker> talkers = crowd.stream()
                .map(person -> new Talker(person.id(), webhook, said -> said - person.received() < AHEAD))
                .toList();
        Office office = new Office(playground.town().welcomesCrowd(OFFICE, "en"), webhook);
        office.begin(invitation(program));
        int acknowledged = 0;
        for (int life = 1; life <= KILLS; life++) {
            bot = Optional.of(program.start("serve"));
            talkers.forEach(Talker::begin);
            // Every fourth life most often ends before it has taken anything.
            if (life % 4 > 0) {
                int until = acknowledged + 1 + moments.nextInt(MOST_UPDATES);
                await().atMost(START).until(() -> acknowledged(talkers) >= until);
            }
            // Nobody announces anything meanwhile: it is only waited.
            boolean _ = new CountDownLatch(1).await(moments.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            kill();
            pause(talkers);
            acknowledged = acknowledged(talkers);
            assertThatAllIsThere(settings, talkers, office, "seed " + seed + ", after kill " + life);
        }
        bot = Optional.of(program.start("serve"));
        talkers.forEach(Talker::repeat);
        await().atMost(START).until(() -> talkers.stream().allMatch(Talker::owesNothing));
        pause(talkers);
        office.end();
        await().atMost(TELLING).untilAsserted(() -> assertThat(office.untold()).isEmpty());
        nobodyIsStuck(Stream.concat(crowd.stream(), office.people().stream()).toList());
        assertThat(program.run("audit", "verify").code())
                .as("the audit log's chain")
                .isZero();
        bot.get().destroy();
        assertThat(bot.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThatAllIsThere(settings, talkers, office, "seed " + seed + ", at the end");
        assertThat(acknowledged)
                .as("as much as makes %d kills worth while", KILLS)
                .isGreaterThan(20 * KILLS);
        assertThat(office.ledger().acknowledged(Ledger.Kind.OUTCOME)).hasSizeGreaterThan(KILLS / 4);
        // What was in flight in a chat may double with each kill, and nothing else.
        assertThat(office.doubles()).allSatisfy(doubles -> assertThat(doubles).isLessThanOrEqualTo(KILLS));
        System.out.printf(
                "%s: killed %d times (seed %d), %,d updates acknowledged, %s, all there once; told twice: %s%n",
                settings.database().asStoreSettings().isSqlite() ? "SQLite" : "PostgreSQL",
                KILLS,
                seed,
                acknowledged(talkers),
                office.ledger(),
                office.doubles());
    }

    /** The link of a cadre, from a bot that was up and is killed. */
    private String invitation(Program program) throws Exception {
        bot = Optional.of(program.start("serve"));
        await().atMost(START).until(() -> program.run("check"), Program.Ended::findsABotThatRuns);
        String link = program.run("invite", "--role", "cadre", "--topic", "canteen")
                .output()
                .lines()
                .findFirst()
                .orElseThrow();
        kill();
        return link;
    }

    private void kill() throws InterruptedException {
        bot.orElseThrow().destroyForcibly();
        assertThat(bot.orElseThrow().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Wherever anybody stands, there is a way out, and a way on. */
    private static void nobodyIsStuck(List<Person> people) {
        for (String words : List.of("/cancel", "The lights are off at eight")) {
            for (Person person : people) {
                int before = person.received();
                person.says(words);
                await().atMost(START).until(() -> person.received() > before);
            }
        }
    }

    private static void pause(List<Talker> talkers) throws InterruptedException {
        for (Talker talker : talkers) {
            talker.pause();
        }
    }

    private static int acknowledged(List<Talker> talkers) {
        return talkers.stream().mapToInt(talker -> talker.acknowledged().size()).sum();
    }

    /** Whatever was acknowledged stands in its writer's draft once; what was not may stand there, once. */
    private static void assertThatAllIsThere(Settings settings, List<Talker> talkers, Office office, String when)
            throws SQLException {
        assertThat(office.ledger().differences(settings.database().asStoreSettings()))
                .as(when)
                .isEmpty();
        try (Store store = Massline.openStore(settings)) {
            for (Talker talker : talkers) {
                String draft = store.write(transaction -> transaction
                        .conversations()
                        .lock(transaction.hasher().of(new ChatId(talker.id())))
                        .map(StoredConversation::state)
                        .map(state -> new String(state, StandardCharsets.UTF_8))
                        .orElse(""));
                List<String> lost = new ArrayList<>(talker.acknowledged());
                lost.removeIf(word -> draft.contains(word));
                assertThat(lost).as("acknowledged and lost: " + when).isEmpty();
                assertThat(talker.said().stream().filter(word -> draft.indexOf(word) != draft.lastIndexOf(word)))
                        .as("there twice: " + when)
                        .isEmpty();
            }
        }
    }

    private Map<String, String> environment(Map<String, String> database) throws InvalidSettings {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MASSLINE_TELEGRAM_TOKEN",
                playground.token(),
                "MASSLINE_TELEGRAM_API",
                playground.address().toString(),
                "MASSLINE_WEBHOOK_URL",
                "http://127.0.0.1:" + port,
                "MASSLINE_WEBHOOK_SECRET",
                SECRET,
                "MASSLINE_HTTP_PORT",
                Integer.toString(port),
                "MASSLINE_METRICS_PORT",
                "0",
                "MASSLINE_DATA",
                folder.resolve("data").toString(),
                "MASSLINE_SENDING_LIMITS",
                "off"));
        environment.put("MASSLINE_TIMEZONE", Noon.zone());
        // They talk without end, which nobody else may.
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_DAY", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_OF_ALL_PER_DAY", "0");
        environment.putAll(database);
        return environment;
    }
}
