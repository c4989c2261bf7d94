package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.acceptance.Browser;
import org.massline.store.StoreSettings;
import org.massline.testing.TableDump;
import picocli.CommandLine;

/** The playground as somebody begins it on the command line. */
class PlayCommandTest {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern ADDRESS = Pattern.compile("open: (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    Path folder;

    private final List<Thread> open = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Thread playing : open) {
            playing.interrupt();
            assertThat(playing.join(START)).isTrue();
        }
    }

    private static int run(PrintWriter out, String... arguments) {
        return new CommandLine(new PlayCommand())
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    out.println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    /** @return its address */
    private String play(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0", "--folder", folder.toString()));
        arguments.addAll(List.of(more));
        StringWriter said = new StringWriter();
        open.add(Thread.ofPlatform().start(() -> run(new PrintWriter(said, true), arguments.toArray(String[]::new))));
        await().atMost(START).until(() -> ADDRESS.matcher(said.toString()).find());
        Matcher address = ADDRESS.matcher(said.toString());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private Set<Path> files() throws Exception {
        try (var found = Files.walk(folder)) {
            return new HashSet<>(found.filter(file -> file.toString().endsWith(".db")
                            || file.toString().endsWith(".keys")
                            || file.endsWith("state.json"))
                    .toList());
        }
    }

    @Test
    void oneThatBeginsAnewLeavesOneThatIsOpenAlone() throws Exception {
        String port = Integer.toString(URI.create(play()).getPort());
        Path state = folder.resolve("town").resolve("state.json");
        await().until(() -> Files.exists(state));
        Set<Path> before = files();
        assertThat(before).hasSizeGreaterThan(1);

        StringWriter said = new StringWriter();
        int code = run(new PrintWriter(said, true), "--port", port, "--folder", folder.toString(), "--fresh");

        assertThat(code).isOne();
        assertThat(said.toString()).contains("another playground", folder.toString(), "--folder");
        assertThat(files()).isEqualTo(before);
        end();
        open.clear();
        play("--fresh");
        assertThat(Files.readString(state, StandardCharsets.UTF_8)).contains("xiaoming");
    }

    /** Somebody tries it where a school's bot runs by these settings. */
    @Test
    void whatTheSchoolsOwnSettingsNameStaysAsItIs(@TempDir Path school) throws Exception {
        Path backups = Files.createDirectory(school.resolve("backups"));
        for (int day = 10; day < 17; day++) {
            Files.writeString(backups.resolve("massline-2026-11-" + day + ".db"), "a real copy");
        }
        Path data = Files.createDirectory(school.resolve("data"));
        Path settings = Files.writeString(school.resolve("massline.yaml"), """
            massline:
              school: Number 3 School
              data: %1$s
              database: jdbc:sqlite:%1$s/massline.db
              telegram: { token: "77:theirs", api: "https://bots.school.example", mode: polling }
              webhook: { url: "https://massline.school.example", secret: s3cret }
              http: { port: 1 }
              metrics: { port: 1 }
              access: { mode: group, group: -1001 }
              bulletin: { channel: -1002 }
              backup: { folder: %2$s, keep: 7 }
            """.formatted(data, backups));
        Set<Path> before = all(school);

        URI page = URI.create(play("--config", settings.toString()));
        for (int week = 0; week < 2; week++) {
            String due = nextBackup();
            post(page.resolve("/play/clock/week"));
            await().atMost(START).until(() -> !nextBackup().equals(due));
        }

        assertThat(all(school)).isEqualTo(before);
        assertThat(folder.resolve("bot").resolve("massline.db")).exists();
    }

    /** As the bot's timetable has it: once that night's round is over, it is another one. */
    private String nextBackup() {
        Path database = folder.resolve("bot").resolve("massline.db");
        return TableDump.select(
                        new StoreSettings("jdbc:sqlite:" + database, "", ""),
                        "select execution_time from scheduled_tasks where task_name = 'backups'")
                .toString();
    }

    private static void post(URI where) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    private static Set<Path> all(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999"})
    void aPortThatIsNoneIsSaidInASentence(String port) {
        StringWriter said = new StringWriter();
        int code = run(new PrintWriter(said, true), "--port", port, "--folder", folder.toString());

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("--port", port, "0 to 65535");
        assertThat(folder).isEmptyDirectory();
    }

    /** What the page says under "What to do here". Skipped where there is no Chromium. */
    @Test
    void whoFollowsTheGuideOfThePageGetsAnAnswer() {
        Optional<Browser> found = Browser.find();
        assumeThat(found).as("Chromium and its driver are installed").isPresent();
        try (Browser browser = found.orElseThrow()) {
            browser.opens(play() + "/?lang=en", 500, 1000);
            browser.looksAs("Amy");
            browser.clicks("//section[@data-person='amy']//button[contains(@class,'wide')]");
            browser.reads("amy", "suggestion box");
            browser.writes("amy", "The printer eats my homework");
            browser.reads("amy", "What is it about?");
            browser.taps("amy", "Not sure");
            browser.settles("amy");
            browser.taps("amy", "Anonymous");
            browser.settles("amy");
            browser.taps("amy", "✅ Send");
            browser.reads("amy", "#1");

            browser.clicks("//*[@class='invitation'][contains(., 'cadre')]//button[contains(., 'Ms. Li')]");
            browser.reads("li", "欢迎");

            browser.clicks("//button[@data-step='monday']");
            browser.reads("li", "The printer eats my homework");
            browser.taps("li", "#1");
            browser.reads("li", "匿名");
            browser.settles("li");

            browser.startsReply("li", "The printer eats my homework");
            browser.presses("Which of the two printers?\n");
            browser.looksAs("Amy");
            browser.reads("amy", "Which of the two printers?");

            browser.clicks("//*[@class='invitation'][contains(., 'administrator')]//button[contains(., 'Mr. Wang')]");
            browser.reads("wang", "Welcome");
        }
    }
}
