package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.acceptance.Browser;
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
