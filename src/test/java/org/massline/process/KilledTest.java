package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import org.massline.store.Store;
import org.massline.store.StoredConversation;

/**
 * The program is killed twenty times, each time at another moment, while many people talk to it at once. What it acknowledged
 * is there then, and nothing is there twice. {@code -Dmassline.seed=7} kills it at the same moments again, as far as a machine
 * lets that be.
 */
class KilledTest {
    private static final int KILLS = 20;
    private static final int PEOPLE = 8;
    /** From before the first update is taken until some hundreds are. */
    private static final int LATEST_MILLIS = 1_500;

    private static final Duration START = Duration.ofMinutes(2);
    private static final String SECRET = "only-for-this-test";

    @TempDir
    Path folder;

    private final long seed = Long.getLong("massline.seed", new Random().nextLong(1_000_000));
    private final Random moments = new Random(seed);
    private Playground playground;
    private int port;
    private Optional<Process> bot = Optional.empty();

    @BeforeEach
    void town() throws IOException {
        playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        bot.ifPresent(Process::destroyForcibly);
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
        List<Talker> talkers = playground.town().welcomesCrowd(PEOPLE, "en", "zh-hans").stream()
                .map(person -> new Talker(person.id(), port, SECRET))
                .toList();
        int acknowledged = 0;
        for (int life = 1; life <= KILLS; life++) {
            bot = Optional.of(program.start("serve"));
            talkers.forEach(Talker::begin);
            if (life % 4 > 0) {
                int before = acknowledged;
                await().atMost(START).until(() -> acknowledged(talkers) > before);
            }
            // Nobody announces anything meanwhile: it is only waited.
            boolean _ = new CountDownLatch(1).await(moments.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            bot.get().destroyForcibly();
            assertThat(bot.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
            pause(talkers);
            acknowledged = acknowledged(talkers);
            assertThatAllIsThere(settings, talkers, "seed " + seed + ", after kill " + life);
        }
        bot = Optional.of(program.start("serve"));
        talkers.forEach(Talker::repeat);
        await().atMost(START).until(() -> talkers.stream().allMatch(Talker::owesNothing));
        pause(talkers);
        bot.get().destroy();
        assertThat(bot.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThatAllIsThere(settings, talkers, "seed " + seed + ", at the end");
        assertThat(acknowledged)
                .as("as much as makes %d kills worth while", KILLS)
                .isGreaterThan(20 * KILLS);
        System.out.printf(
                "%s: killed %d times (seed %d), %,d updates acknowledged, all there once%n",
                settings.database().asStoreSettings().isSqlite() ? "SQLite" : "PostgreSQL",
                KILLS,
                seed,
                acknowledged(talkers));
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
    private static void assertThatAllIsThere(Settings settings, List<Talker> talkers, String when) {
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
        // They talk without end, which nobody else may.
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_DAY", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_OF_ALL_PER_DAY", "0");
        environment.putAll(database);
        return environment;
    }
}
