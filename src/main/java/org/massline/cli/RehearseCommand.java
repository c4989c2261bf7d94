package org.massline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.inbox.HealthEndpoints;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;
import picocli.CommandLine.Command;

/**
 * Goes through what a start needs, in an invented town: on a new database and on one that is there, up to a person's first
 * suggestion. A JVM that is told to ({@code -XX:AOTCacheOutput}) keeps what it learned, and later starts are fast.
 */
@Command(
        name = "rehearse",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Go through a start and a conversation in an invented town, and end.")
final class RehearseCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int STARTS = 2;

    @Override
    public Integer call() throws InvalidSettings, IOException {
        Path folder = Files.createTempDirectory("massline-rehearsal");
        try (Playground playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")))) {
            for (int start = 1; start <= STARTS; start++) {
                rehearse(playground, folder.resolve("bot"));
            }
        } finally {
            forget(folder);
        }
        return 0;
    }

    private static void rehearse(Playground playground, Path data) throws InvalidSettings, IOException {
        Settings settings = Settings.read(
                Optional.empty(),
                Map.of(
                        "MASSLINE_TELEGRAM_TOKEN",
                        playground.token(),
                        "MASSLINE_TELEGRAM_API",
                        playground.address().toString(),
                        "MASSLINE_WEBHOOK_URL",
                        "http://127.0.0.1:0",
                        "MASSLINE_HTTP_PORT",
                        "0",
                        "MASSLINE_METRICS_PORT",
                        "0",
                        "MASSLINE_DATA",
                        data.toString()));
        try (Massline massline = new Massline(settings, playground.clock(), POLL)) {
            massline.start();
            HttpURLConnection ready =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + massline.port() + HealthEndpoints.READY)
                            .toURL()
                            .openConnection();
            if (ready.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IllegalStateException("not ready: " + ready.getResponseCode());
            }
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
        }
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
