package org.massline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the launcher starts a JVM with, as it says itself. */
public final class Launcher {
    private static final Pattern OPTIONS = Pattern.compile("options=\"([^$]+)\\$");

    private Launcher() {}

    /** For the JVM, without those of {@code MASSLINE_JAVA_OPTIONS} and the cache. */
    public static List<String> options() {
        try {
            return OPTIONS.matcher(Files.readString(Path.of("massline")))
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).strip().split("\\s+")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
