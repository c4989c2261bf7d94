package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.playground.town.Person;
import org.massline.store.StoreSettings;
import org.massline.testing.FreshStore;

/** A bot that nobody looks after copies its database every night, by its timetable. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class NightlyBackupTest {
    private static final Duration SOON = Duration.ofMinutes(2);

    @RegisterExtension
    private final FreshStore fresh;

    @TempDir
    Path folder;

    NightlyBackupTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void eachNightBringsACopyAndTheOldestGoes() throws SQLException {
        String ending = fresh.kind() == FreshStore.Kind.SQLITE ? ".db" : ".zip";
        try (RunningTown town = new RunningTown(folder, settings())) {
            Person amy = town.playground().town().person("amy");
            RunningTown.suggests(amy, "The soup is cold");
            amy.awaits("It is suggestion #1");
            // From ten in the morning to two at night.
            town.passes(Duration.ofHours(16));
            assertThat(backups()).isEmpty();

            town.passes(Duration.ofHours(8));
            has("massline-2026-11-26" + ending);
            town.passes(Duration.ofDays(1));
            has("massline-2026-11-26" + ending, "massline-2026-11-27" + ending);
            town.passes(Duration.ofDays(1));
            has("massline-2026-11-27" + ending, "massline-2026-11-28" + ending);
            // A machine that was off for days makes up for the last night alone.
            town.passes(Duration.ofDays(3));
            has("massline-2026-11-28" + ending, "massline-2026-12-01" + ending);
        }
    }

    /** These and no others, as soon as the timetable has looked. */
    private void has(String... names) {
        await().atMost(SOON).untilAsserted(() -> assertThat(backups()).containsExactly(names));
    }

    private List<String> backups() {
        Path backups = folder.resolve("bot").resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> settings() throws SQLException {
        StoreSettings empty = fresh.emptyDatabase();
        Map<String, String> settings = new HashMap<>();
        settings.put("MASSLINE_DATABASE", empty.url());
        settings.put("MASSLINE_DATABASE_USER", empty.user());
        settings.put("MASSLINE_DATABASE_PASSWORD", empty.password());
        settings.put("MASSLINE_BACKUP_KEEP", "2");
        return settings;
    }
}
