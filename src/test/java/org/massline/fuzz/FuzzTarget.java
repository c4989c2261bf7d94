package org.massline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.massline.FuzzedSettings;
import org.massline.conversation.FuzzedTaps;
import org.massline.metadata.FuzzedFiles;
import org.massline.store.backup.FuzzedBackups;
import org.massline.telegram.FuzzedWebhook;
import org.massline.turn.FuzzedDialogues;

/** Whatever reads bytes that others have written. A target fails on what it throws, be it only an assertion's error. */
public enum FuzzTarget {
    WEBHOOK(FuzzedWebhook.class),
    TAPS(FuzzedTaps.class),
    LINKS(FuzzedLinks.class),
    SETTINGS(FuzzedSettings.class),
    BACKUPS(FuzzedBackups.class),
    DIALOGUES(FuzzedDialogues.class),
    FILES(FuzzedFiles.class);

    private final Class<?> type;

    FuzzTarget(Class<?> type) {
        this.type = type;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class that Jazzer starts. */
    public Class<?> type() {
        return type;
    }

    /** Well-formed inputs to begin with, made by the program itself: no new form is forgotten. */
    public List<byte[]> seeds() {
        return switch (this) {
            case WEBHOOK -> FuzzedWebhook.seeds();
            case TAPS -> FuzzedTaps.seeds();
            case LINKS -> FuzzedLinks.seeds();
            case SETTINGS -> FuzzedSettings.seeds();
            case BACKUPS -> FuzzedBackups.seeds();
            case DIALOGUES -> FuzzedDialogues.seeds();
            case FILES -> FuzzedFiles.seeds();
        };
    }

    /** Where inputs are kept that once made the program fail, and some that were thought of. */
    public Path corpus() {
        return Path.of("src", "test", "resources", "fuzz", word());
    }

    List<Path> kept() {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new AssertionError("a target has a folder for what is found", missing);
        }
    }

    void read(byte[] input) {
        switch (this) {
            case WEBHOOK -> FuzzedWebhook.fuzzerTestOneInput(input);
            case TAPS -> FuzzedTaps.fuzzerTestOneInput(input);
            case LINKS -> FuzzedLinks.fuzzerTestOneInput(input);
            case SETTINGS -> FuzzedSettings.fuzzerTestOneInput(input);
            case BACKUPS -> FuzzedBackups.fuzzerTestOneInput(input);
            case DIALOGUES -> FuzzedDialogues.fuzzerTestOneInput(input);
            case FILES -> FuzzedFiles.fuzzerTestOneInput(input);
        }
    }
}
