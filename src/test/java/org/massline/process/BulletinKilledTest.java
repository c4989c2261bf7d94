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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.massline.playground.botapi.RecordedCall;
import org.massline.playground.town.Person;
import org.massline.store.PersonRecord;
import org.massline.store.Store;

/**
 * A bulletin to ten thousand people, whose sender is killed twice in the middle of it. It keeps Telegram's limits, and the
 * playground with it: this takes the eight to ten minutes that it takes.
 */
class BulletinKilledTest {
    private static final int PEOPLE = 10_000;
    private static final int FIRST_KILL = PEOPLE / 3;
    private static final int SECOND_KILL = 2 * PEOPLE / 3;

    private static final Duration START = Duration.ofMinutes(2);
    /** Each of the three lives takes some three of them. */
    private static final Duration SENDING = Duration.ofMinutes(12);

    private static final String WORDS = "The soup was cold at noon";
    /** Bots FAQ, 'My bot is hitting limits'. */
    private static final int A_SECOND = 30;

    /** A message is noted a little after it was let through. */
    private static final int ALMOST_A_SECOND = 900;

    /** The share of those for whom nobody waits. */
    private static final int BULK_A_SECOND = 20;

    private static final int STEP = 500;

    /** So many of how many: the crowd, and the sender. */
    private static final Pattern SETTLED = Pattern.compile("([0-9,]+)/10,001");

    @TempDir
    Path folder;

    private Playground playground;
    private final AtomicReference<Optional<Process>> bot = new AtomicReference<>(Optional.empty());
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void town() throws IOException {
        playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            environment = Map.of(
                    "MASSLINE_TELEGRAM_TOKEN", playground.token(),
                    "MASSLINE_TELEGRAM_API", playground.address().toString(),
                    "MASSLINE_WEBHOOK_URL", "http://127.0.0.1:" + port,
                    "MASSLINE_HTTP_PORT", Integer.toString(port),
                    "MASSLINE_METRICS_PORT", "0",
                    "MASSLINE_DATA", folder.resolve("data").toString(),
                    "MASSLINE_TIMEZONE", Noon.zone());
        }
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
        Person li = playground.town().person("li");

        serve();
        compose(li);
        playground.awaitQuiet();
        playground.forgetCalls();
        playground.keepLimits(true);
        killAfter(FIRST_KILL);
        li.taps("发给大家");
        awaitDeath();
        assertThat(doubles(crowd)).isZero();

        killAfter(SECOND_KILL - FIRST_KILL);
        serve();
        awaitDeath();
        int doubles = doubles(crowd);
        assertThat(doubles).as("what was in flight at the first kill").isLessThanOrEqualTo(1);

        serve();
        await().atMost(SENDING).until(() -> li.received("通报已发完") > 0);
        assertThat(crowd)
                .allSatisfy(person -> assertThat(person.received(WORDS)).isBetween(1, 2));
        assertThat(doubles(crowd) - doubles)
                .as("what was in flight at the second kill")
                .isLessThanOrEqualTo(1);
        itKeptTheLimits();
        theSenderSawHowFarItHadCome(li);
        assertThat(playground.violations()).isEmpty();
        process().destroy();
        assertThat(process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private void killAfter(int messages) {
        playground.afterCalls(messages, "sendMessage", () -> process().destroyForcibly());
    }

    private void awaitDeath() throws InterruptedException {
        assertThat(process().waitFor(SENDING.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** It sends evenly; where the machine stalls, some come to Telegram in a bunch, are refused, and wait as they are told. */
    private void itKeptTheLimits() {
        List<RecordedCall> messages = playground.calls("sendMessage");
        List<Instant> sent = messages.stream()
                .filter(RecordedCall::isAccepted)
                .map(RecordedCall::at)
                .sorted()
                .toList();
        assertThat(sent).hasSizeGreaterThanOrEqualTo(PEOPLE);
        assertThat(Duration.between(sent.getFirst(), sent.getLast()))
                .isGreaterThan(Duration.ofSeconds(PEOPLE / BULK_A_SECOND - 1));
        for (int first = 0; first + A_SECOND < sent.size(); first++) {
            assertThat(sent.get(first + A_SECOND))
                    .isAfterOrEqualTo(sent.get(first).plusMillis(ALMOST_A_SECOND));
        }
        assertThat(messages.stream().filter(call -> call.answer().status() == 429))
                .hasSizeLessThan(PEOPLE / 100);
    }

    private static int doubles(List<Person> crowd) {
        return crowd.stream()
                .mapToInt(person -> Math.max(0, person.received(WORDS) - 1))
                .sum();
    }

    /** In one message, again and again; from one life to the next it goes on where it was. */
    private void theSenderSawHowFarItHadCome(Person li) {
        List<Integer> shown = playground.calls("editMessageText").stream()
                .filter(call -> call.text("chat_id").equals(Long.toString(li.id())))
                .map(call -> SETTLED.matcher(call.text("text")))
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1).replace(",", "")))
                .toList();
        assertThat(shown).hasSizeGreaterThan(10).isSorted();
        assertThat(shown).as("in the first life").anyMatch(settled -> settled > 0 && settled <= FIRST_KILL);
        assertThat(shown).as("in the second").anyMatch(settled -> settled > FIRST_KILL && settled <= SECOND_KILL);
        assertThat(shown).as("in the third").anyMatch(settled -> settled > SECOND_KILL && settled < PEOPLE);
    }

    /** Li becomes a cadre and composes a bulletin of what is done. */
    private void compose(Person li) throws IOException {
        String link = new Program(folder, environment)
                .run("invite", "--role", "cadre", "--topic", "canteen")
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
        li.awaits("提议人没有署名");
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
            // Others would wait too long for one transaction of them all.
            for (int from = 0; from < crowd.size(); from += STEP) {
                List<Person> some = crowd.subList(from, Math.min(from + STEP, crowd.size()));
                store.write(transaction -> {
                    some.forEach(person -> transaction
                            .people()
                            .save(
                                    transaction.hasher().of(new ChatId(person.id())),
                                    PersonRecord.of(
                                            Address.of(new ChatId(person.id())), Optional.of(person.languageCode()))));
                    return true;
                });
            }
            store.write(transaction -> transaction.suggestions().nextNumber());
        }
        // The office has its topics from the first start on.
        Process first = serve();
        first.destroy();
        try (Connection connection =
                        DriverManager.getConnection(settings.database().url());
                Statement statement = connection.createStatement()) {
            assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
            statement.execute("insert into suggestion (number, topic_id, kind, status, text, received_on, target_on,"
                    + " closed_on, outcome) select 1, id, 'problem', 'done', 'Cold soup', date('now', '-9 days'),"
                    + " date('now', '-2 days'), date('now', '-1 days'), 'It is kept warm now.' from topic"
                    + " where slug = 'canteen'");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Process serve() throws IOException {
        Program program = new Program(folder, environment);
        Process process = program.start("serve");
        bot.set(Optional.of(process));
        await().atMost(START).until(() -> program.run("check"), Program.Ended::findsABotThatRuns);
        return process;
    }

    private Process process() {
        return bot.get().orElseThrow();
    }
}
