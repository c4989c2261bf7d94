package org.massline.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.massline.testing.Launcher;

/** Starts {@code target/massline.jar} with an environment of its own. */
final class Program {
    private static final long MOST_SECONDS = 180;

    private final Path folder;
    private final Map<String, String> environment;

    Program(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** How a command ended. */
    record Ended(int code, String output) {
        /** Said by a {@code check}: there is nothing to mend, and Telegram has been told where the bot is. */
        boolean findsABotThatRuns() {
            return code == 0 && !output.contains("Telegram knows none yet");
        }
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) {
        try {
            Process process = start(ProcessBuilder.Redirect.PIPE, arguments);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + output);
            }
            return new Ended(process.exitValue(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts a command that goes on; its output lies in {@code serve.log}. */
    Process start(String... arguments) throws IOException {
        return start(
                ProcessBuilder.Redirect.appendTo(folder.resolve("serve.log").toFile()), arguments);
    }

    private Process start(ProcessBuilder.Redirect output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Launcher.options());
        command.addAll(List.of(
                "-jar", Path.of("target", "massline.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("MASSLINE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
