package org.massline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.massline.inbox.HealthEndpoints;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lets the bot start in an invented town, up to a person's first suggestion, and keeps what its JVM learned of that (an AOT
 * cache, JEP 514), so that later starts are fast. The bot is a process of its own with this JVM's options: a JVM loads all that
 * is in its cache, so nothing of the town may be in it, nor what only a new database needs.
 */
@Command(
        name = "rehearse",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Let the bot start in an invented town, and keep what the JVM learned of it.")
final class RehearseCommand implements Callable<Integer> {
    /** On a machine that has much else to do, too: it goes on aside of the first start. */
    private static final Duration TO_START = Duration.ofMinutes(4);
    /** The JVM writes its cache when it ends. */
    private static final Duration TO_END = Duration.ofMinutes(4);

    /** As much as Linux maps around a page that is touched. */
    private static final int PIECE = 64 << 10;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The cache, for -XX:AOTCache.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(output.toAbsolutePath().getParent(), "rehearsal");
        PlaygroundOptions options = PlaygroundOptions.in(folder.resolve("town"));
        try (Playground playground =
                Playground.start(options.withPatience(options.patience().withWaiting(TO_START)))) {
            rehearse(playground, folder, List.of());
            Path cache = folder.resolve("massline.aot");
            rehearse(playground, folder, List.of("-XX:AOTCacheOutput=" + cache));
            copyInPieces(cache, output);
        } finally {
            forget(folder);
        }
        return 0;
    }

    /**
     * Linux keeps a file in memory in pieces as large as those in which it was written, and maps it by them: of a cache that a JVM
     * wrote by megabytes, a bot would have all in its memory for the little of it that it needs (see {@link StartPages}).
     */
    private static void copyInPieces(Path from, Path to) throws IOException {
        // A bot that has it mapped keeps what it has.
        Files.deleteIfExists(to);
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
            }
        }
    }

    private static void rehearse(Playground playground, Path folder, List<String> javaOptions)
            throws IOException, InterruptedException {
        playground.forgetCalls();
        int port = freePort();
        Process bot = start(playground, folder, port, javaOptions);
        try {
            playground.await("the bot", () -> playground.accepted("setWebhook") > 0 || !bot.isAlive());
            if (!bot.isAlive()) {
                throw new IllegalStateException("the bot ended by itself: " + bot.exitValue());
            }
            playground.await("a bot that is ready", () -> isReady(port));
            Person amy = playground.town().person("amy");
            amy.starts();
            amy.says("The lights in the library go off at eight");
            amy.awaits("What is it about?");
            amy.taps("Buildings");
            amy.awaits("should your name be on it");
            amy.taps("Anonymous");
            amy.awaits("This is what they will read");
            amy.taps("Send");
            amy.awaits("#");
            bot.destroy();
            if (!bot.waitFor(TO_END)) {
                throw new IllegalStateException("the bot does not end");
            }
        } finally {
            bot.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** As whoever starts a bot asks it. */
    private static boolean isReady(int port) {
        URI ready = URI.create("http://127.0.0.1:" + port + HealthEndpoints.READY);
        try {
            HttpURLConnection asked = (HttpURLConnection) ready.toURL().openConnection();
            asked.setReadTimeout((int) TO_START.toMillis());
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Process start(Playground playground, Path folder, int port, List<String> javaOptions)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(javaOptions);
        String jar =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
        command.addAll(List.of("-jar", jar, "serve"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("MASSLINE_"));
        builder.environment()
                .putAll(Map.of(
                        "MASSLINE_TELEGRAM_TOKEN",
                        playground.token(),
                        "MASSLINE_TELEGRAM_API",
                        playground.address().toString(),
                        "MASSLINE_WEBHOOK_URL",
                        "http://127.0.0.1:0",
                        "MASSLINE_HTTP_PORT",
                        Integer.toString(port),
                        "MASSLINE_METRICS_PORT",
                        "0",
                        "MASSLINE_DATA",
                        folder.resolve("bot").toString()));
        return builder.start();
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
