package org.massline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A contender as a process of its own, with the options of this JVM and a fresh folder. */
final class Contestant implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(25);

    private final Path folder;
    private final Process process;
    /** Whoever stops the bench stops what it has started. */
    private final Thread withUs;

    private Contestant(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.withUs = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(withUs);
    }

    /**
     * How a process is started.
     *
     * @param main the class with the commands
     * @param javaOptions beside those of this JVM
     */
    record Launch(Class<?> main, List<String> javaOptions) {
        Launch {
            javaOptions = List.copyOf(javaOptions);
        }
    }

    /** Starts it. */
    static Contestant start(Contender contender, Launch launch, URI api, Path folder, FreshDatabase database)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(launch.javaOptions());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), launch.main().getName()));
        command.addAll(
                contender == Contender.BOT
                        ? List.of("serve")
                        : List.of("bench-floor", contender.name(), api.toString(), folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MASSLINE_"));
        builder.environment().putAll(settings(api, folder));
        builder.environment().putAll(database.environment());
        return new Contestant(folder, builder.start());
    }

    private static Map<String, String> settings(URI api, Path folder) {
        return Map.of(
                "MASSLINE_TELEGRAM_TOKEN",
                PlayedBotApi.TOKEN,
                "MASSLINE_TELEGRAM_API",
                api.toString(),
                "MASSLINE_WEBHOOK_URL",
                "http://127.0.0.1:0",
                "MASSLINE_HTTP_PORT",
                "0",
                "MASSLINE_SENDING_LIMITS",
                "off",
                "MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR",
                "0",
                "MASSLINE_LIMITS_SUGGESTIONS_PER_DAY",
                "0",
                "MASSLINE_LIMITS_SUGGESTIONS_OF_ALL_PER_DAY",
                "0",
                "MASSLINE_DATA",
                folder.toString());
    }

    ProcessCounts counts() {
        return ProcessCounts.of(process.pid(), folder);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it wrote to its log, for the case that it ended. */
    String log() {
        try {
            return Files.readString(folder.resolve("log.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stops it as an operator would, and by force if that does not help. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(withUs);
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
