package org.massline.unmasking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.massline.testing.HeardLog;

/**
 * A thousand conversations, lived once for all who look at them.
 *
 * @param log what the bot wrote into its log
 * @param scrapes the figures, looked at before and after each suggestion
 */
record Lived(Path folder, Months months, List<String> log, Scrapes scrapes) implements AutoCloseable {
    private static final int CONVERSATIONS = Integer.getInteger("massline.conversations", 1000);
    private static final long SEED = 1;

    private static Lived live() {
        try {
            Path folder = Files.createTempDirectory("massline-months");
            Months months = new Months(SEED, folder);
            Scrapes scrapes = new Scrapes(months.term());
            months.witnessedBy(scrapes);
            List<String> log = HeardLog.ofAll().during(() -> {
                months.live(CONVERSATIONS);
                months.end();
            });
            return new Lived(folder, months, log, scrapes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        months.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Hands them to whoever asks for them. */
    static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Lived.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Lived.class))
                    .computeIfAbsent(Lived.class, key -> live(), Lived.class);
        }
    }
}
