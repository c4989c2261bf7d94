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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;

/** Copying, putting back and checking a database by command: how each ends, and what it says. */
class SafekeepingCommandsTest {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern HEAD = Pattern.compile("(?m)^head  (\\S+)$");

    @TempDir
    Path folder;

    private Playground playground;
    private Program program;
    private Map<String, String> environment = Map.of();
    private Optional<Process> bot = Optional.empty();

    @BeforeEach
    void town() throws IOException {
        playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            environment = Map.of(
                    "MASSLINE_TELEGRAM_TOKEN",
                    playground.token(),
                    "MASSLINE_TELEGRAM_API",
                    playground.address().toString(),
                    "MASSLINE_WEBHOOK_URL",
                    "http://127.0.0.1:" + port,
                    "MASSLINE_HTTP_PORT",
                    Integer.toString(port),
                    "MASSLINE_METRICS_PORT",
                    "0",
                    "MASSLINE_SENDING_LIMITS",
                    "off");
        }
        program = new Program(folder, environment);
    }

    @AfterEach
    void close() {
        bot.ifPresent(Process::destroyForcibly);
        playground.close();
    }

    @Test
    void aCopyOfARunningBotIsPutBackWhereNothingIsLostOrWhereThatIsMeant() throws Exception {
        Person amy = playground.town().person("amy");
        serve();
        suggests(amy, "The stairs are slippery when it rains", "#1");

        ends(program.run("backup", "copy.db", "--keys", "apart/keys.json"), 0, "Done. Keep the two apart");
        ends(program.run("backup", "copy.db"), 1, "copy.db is there already; choose another name");
        suggests(amy, "The lamp is broken", "#2");
        ends(program.run("restore", "copy.db"), 1, "there is a database already", "add --force");
        ends(program.run("restore", "--force", "copy.db"), 1, "stop Massline first");
        ends(program.run("keys", "rotate"), 1, "stop Massline first");
        assertThat(suggestions("data")).isEqualTo(2);
        stop();

        ends(program.run("restore", "copy.db"), 1, "there is a database already", "add --force");
        assertThat(suggestions("data")).isEqualTo(2);
        ends(program.run("restore", "--force", "copy.db"), 0, "Done. What was said after the backup was made");
        assertThat(suggestions("data")).isEqualTo(1);
        serve();
        suggests(amy, "The lamp is still broken", "#2");
        stop();

        Map<String, String> moved = new HashMap<>(environment);
        moved.put("MASSLINE_DATA", "elsewhere");
        Program elsewhere = new Program(folder, moved);
        ends(elsewhere.run("restore", "copy.db"), 1, "massline.keyset.json is missing");
        ends(elsewhere.run("restore", "nothing.db", "--keys", "apart/keys.json"), 1, "nothing.db cannot be read");
        assertThat(folder.resolve("elsewhere").resolve("massline.db")).doesNotExist();
        ends(elsewhere.run("restore", "copy.db", "--keys", "apart/keys.json"), 0, "Done.");
        assertThat(suggestions("elsewhere")).isEqualTo(1);
        ends(program.run("restore"), 2, "Missing required parameter");
    }

    @Test
    void theAuditLogIsCheckedBesideTheBotAndWhatSomebodyChangedIsFound() throws Exception {
        Person amy = playground.town().person("amy");
        serve();
        suggests(amy, "The stairs are slippery when it rains", "#1");
        withdraws(amy);
        Program.Ended whole = program.run("audit", "verify");
        ends(whole, 0, "ok    audit: 1 rows, none changed or missing", "Note the head somewhere else");
        String head =
                HEAD.matcher(whole.output()).results().findFirst().orElseThrow().group(1);
        ends(program.run("audit", "verify", "--head", head), 0, "ok    audit: 1 rows");
        stop();

        execute("drop trigger audit_is_not_changed", "update audit set detail = 'nothing'");
        ends(program.run("audit", "verify"), 1, "MEND  audit: ", "head  ");
        execute("drop trigger audit_is_not_removed", "delete from audit");
        ends(program.run("audit", "verify", "--head", head), 1, "MEND  audit: ");
    }

    private static void ends(Program.Ended ended, int code, String... sentences) {
        assertThat(ended.output()).contains(sentences).doesNotContain("Exception");
        assertThat(ended.code()).as(ended.output()).isEqualTo(code);
    }

    private static void suggests(Person amy, String words, String number) {
        amy.says(words);
        amy.awaits("What is it about?");
        amy.taps("Safety");
        amy.awaits("should your name be on it");
        amy.taps("Anonymous");
        amy.awaits("This is what they will read");
        amy.taps("Send");
        amy.awaits("It is suggestion " + number);
    }

    private static void withdraws(Person amy) {
        amy.says("/mine");
        amy.awaits("slippery");
        amy.taps("#1");
        amy.awaits("answer due by");
        amy.taps("Withdraw");
        amy.awaits("Withdraw #1?");
        amy.taps("Yes, withdraw it");
        amy.awaits("#1 is withdrawn");
    }

    private void serve() throws IOException {
        bot = Optional.of(program.start("serve"));
        await().atMost(START).until(() -> program.run("check"), Program.Ended::findsABotThatRuns);
    }

    private void stop() throws InterruptedException {
        Process process = bot.orElseThrow();
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private long suggestions(String data) throws SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from suggestion")) {
            return row.getLong(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect("data");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private Connection connect(String data) throws SQLException {
        Path file = folder.resolve(data).resolve("massline.db");
        assertThat(Files.exists(file)).isTrue();
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
