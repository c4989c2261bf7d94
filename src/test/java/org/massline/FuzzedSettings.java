package org.massline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operator's file. Whatever stands in it, a sentence says what is wrong. */
public final class FuzzedSettings {
    private static final Path FILE = temporary();

    private FuzzedSettings() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Files.write(FILE, input);
            Settings.read(Optional.of(FILE), Map.of("MASSLINE_TELEGRAM_TOKEN", "1:a"));
        } catch (InvalidSettings said) {
            if (said.problems().isEmpty()) {
                throw new AssertionError("nothing is said about what is wrong", said);
            }
        } catch (IOException unreadable) {
            if (unreadable.getMessage() == null) {
                throw new AssertionError("nothing is said about why it cannot be read", unreadable);
            }
        }
    }

    public static List<byte[]> seeds() {
        try {
            return List.of(
                    Files.readAllBytes(Path.of("config", "massline.yaml")), """
                        massline:
                          school: Number 3 School
                          telegram: {mode: polling}
                          http:
                            port: 9000
                          calendar:
                            holidays: 2027-01-01, 2027-02-17
                          access: {mode: group, group: -1001}
                          topics:
                            - slug: canteen
                              names: {en: Canteen, zh-Hans: "食堂"}
                              response-target: 5
                        """.getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("settings", ".yaml");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
