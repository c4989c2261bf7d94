package org.massline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massline.InvalidSettings;
import org.massline.Settings;
import org.massline.StartFailed;
import picocli.CommandLine.Option;

/** Where the settings are. */
final class SettingsOption {
    private static final Path USUAL = Path.of("massline.yaml");

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The settings. Without it: massline.yaml in this folder if there is one, else the defaults."
                    + " The environment (MASSLINE_...) always wins.")
    private @Nullable Path file;

    Settings read() throws InvalidSettings {
        Optional<Path> found = file();
        try {
            return Settings.read(found, System.getenv());
        } catch (IOException failure) {
            throw new StartFailed(
                    "the settings in " + found.orElse(USUAL) + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The file to read, if there is one. */
    Optional<Path> file() {
        Path given = file;
        if (given == null) {
            if (!Files.exists(USUAL)) {
                return Optional.empty();
            }
            given = USUAL;
        }
        if (!Files.isReadable(given)) {
            throw new StartFailed("the settings in " + given + " cannot be read; check the path and its rights");
        }
        return Optional.of(given);
    }
}
