package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;
import org.massline.store.PersonRecord;
import org.massline.store.Store;

/** A bulletin to many people, whose sender is killed twice in the middle of it; ten thousand are in another test. */
class BulletinKilledTest {
    private static final int PEOPLE = 2_000;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration SENDING = Duration.ofMinutes(5);
    private static final String WORDS = "The soup was cold at noon";
    /** So many messages that nobody waits for the outbox has in hand at once, each to somebody else. */
    private static final int IN_FLIGHT = 32;

    @TempDir
    Path folder;

    private Playground playground;
    private Program program;
    private final AtomicReference<Optional<Process>> bot = new AtomicReference<>(Optional.empty());
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void town() throws IOException {
        playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            environment = new HashMap<>(Map.of(
                    "MASSLINE_TELEGRAM_TOKEN", playground.token(),
                    "MASSLINE_TELEGRAM_API", playground.address().toString(),
                    "MASSLINE_WEBHOOK_URL", "http://127.0.0.1:" + port,
                    "MASSLINE_HTTP_PORT", Integer.toString(port),
                    "MASSLINE_METRICS_PORT", "0",
                    "MASSLINE_DATA", folder.resolve("data").toString(),
                    // Somewhere it is about noon, and nobody has quiet hours.
                    "MASSLINE_TIMEZONE", noon(),
                    "MASSLINE_SENDING_LIMITS", "off"));
        }
        program = new Program(folder, environment);
    }

    @AfterEach
    void close() {
        // Whatever failed, no process stays behind.
        bot.get().ifPresent(Process::destroyForcibly);
        playground.close();
    }

    @Test
    void everybodyGetsItOnceThoughTheSenderIsKilledTwice() throws Exception {
        List<Person> crowd = playground.town().welcomesCrowd(PEOPLE, "en", "zh-hans");
        populate(crowd);
        serve();
        Person li = playground.town().person("li");
        compose(li);

        playground.afterCalls(PEOPLE / 3, "sendMessage", () -> process().destroyForcibly());
        li.taps("发给大家");
        for (int life = 2; life <= 3; life++) {
            assertThat(process().waitFor(SENDING.toSeconds(), TimeUnit.SECONDS)).isTrue();
            if (life == 2) {
                playground.afterCalls(PEOPLE / 3, "sendMessage", () -> process().destroyForcibly());
            }
            serve();
        }
        await().atMost(SENDING)
                .until(() -> li.messages().stream()
                        .anyMatch(message -> message.words().contains("通报已发完")));

        int doubles = 0;
        for (Person person : crowd) {
            assertThat(person.received(WORDS)).isBetween(1, 2);
            doubles += person.received(WORDS) - 1;
        }
        assertThat(doubles)
                .as("twice came only what was in flight at each kill")
                .isLessThanOrEqualTo(2 * IN_FLIGHT);
        assertThat(playground.violations()).isEmpty();
        process().destroy();
        assertThat(process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Li becomes a cadre and composes a bulletin of what is done. */
    private void compose(Person li) throws IOException {
        String link = program.run("invite", "--role", "cadre", "--topic", "canteen")
                .output()
                .lines()
                .findFirst()
                .orElseThrow();
        li.opens(link);
        li.awaits("欢迎");
        li.says("/bulletin");
        li.awaits("大家说，我们做");
        li.taps("选建议");
        li.awaits("选哪些建议");
        li.taps("＋ #1");
        li.awaits("作者没有署名");
        li.taps("大家说");
        li.awaits("请用自己的话写");
        li.says(WORDS);
        li.awaits("你的通报");
        li.taps("预览");
        li.awaits("发出吗");
    }

    private void populate(List<Person> crowd) throws InvalidSettings, IOException, SQLException {
        Settings settings = Settings.read(Optional.empty(), environment);
        Files.createDirectories(settings.data());
        try (Store store = Massline.openStore(settings)) {
            store.write(transaction -> {
                crowd.forEach(person -> transaction
                        .people()
                        .save(
                                transaction.hasher().of(new ChatId(person.id())),
                                PersonRecord.of(
                                        Address.of(new ChatId(person.id())), Optional.of(person.languageCode()))));
                transaction.suggestions().nextNumber();
                return true;
            });
        }
        // The office has its topics from the first start on.
        Process first = serve();
        first.destroy();
        try (Connection connection =
                        DriverManager.getConnection(settings.database().url());
                Statement statement = connection.createStatement()) {
            assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
            statement.execute("insert into suggestion (number, topic_id, kind, status, text, received_on, target_on,"
                    + " closed_on, outcome) select 1, id, 'problem', 'done', 'Cold soup', date('now', '-9 days'),"
                    + " date('now', '-2 days'), date('now', '-1 days'), 'It is kept warm now.' from topic"
                    + " where slug = 'canteen'");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Process serve() throws IOException {
        Process process = program.start("serve");
        bot.set(Optional.of(process));
        await().atMost(START).until(() -> program.run("check"), checked -> checked.code() == 0);
        return process;
    }

    private Process process() {
        return bot.get().orElseThrow();
    }

    private static String noon() {
        int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return ZoneOffset.ofHours(12 - hour).getId();
    }
}
