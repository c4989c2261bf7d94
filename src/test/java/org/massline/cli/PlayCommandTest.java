package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
