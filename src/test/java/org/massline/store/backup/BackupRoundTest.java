package org.massline.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.testing.FreshStore;
import org.massline.testing.HeardLog;

/** The copies of the nights. */
class BackupRoundTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE);

    @Test
    void theNewestAreKeptAndWhatIsNotOursStays() throws IOException {
        Path folder = Files.createDirectories(fresh.folder().resolve("nights"));
        Files.writeString(folder.resolve("massline-before-the-holidays.db"), "mine");
        BackupRound round = new BackupRound(fresh.settings(), new BackupSettings(folder, 2));
        for (int day = 0; day < 4; day++) {
            round.run(MONDAY.plusDays(day));
        }
        round.run(MONDAY.plusDays(3));

        assertThat(names(folder))
                .containsExactly("massline-2026-11-25.db", "massline-2026-11-26.db", "massline-before-the-holidays.db");
    }

    /** Those of a playground, or of nights when the clock was wrong. */
    @Test
    void copiesOfDaysToComeTakeNoOthersPlaceAndStay() throws IOException {
        Path folder = Files.createDirectories(fresh.folder().resolve("nights"));
        for (int day = -3; day <= 0; day++) {
            Files.writeString(folder.resolve("massline-" + MONDAY.plusDays(day) + ".db"), "real");
        }
        Files.writeString(folder.resolve("massline-2027-01-03.db"), "to come");
        Files.writeString(folder.resolve("massline-2027-01-04.db"), "to come");
        BackupRound round = new BackupRound(fresh.settings(), new BackupSettings(folder, 2));

        assertThat(new HeardLog(BackupRound.class).during(() -> round.run(MONDAY.plusDays(1))))
                .anySatisfy(line -> assertThat(line).contains("2 backups in " + folder, "still to come"));
        assertThat(names(folder))
                .containsExactly(
                        "massline-2026-11-23.db",
                        "massline-2026-11-24.db",
                        "massline-2027-01-03.db",
                        "massline-2027-01-04.db");
        assertThat(new HeardLog(BackupRound.class).during(() -> round.run(MONDAY.plusDays(50))))
                .singleElement()
                .asString()
                .contains("3 older removed");
    }

    @Test
    void whatAKilledRoundHadBegunGoes() throws IOException {
        Path folder = Files.createDirectories(fresh.folder().resolve("nights"));
        Path begun = Files.writeString(folder.resolve(".massline123.part"), "half a database");
        Files.setLastModifiedTime(begun, FileTime.from(Instant.parse("2026-11-20T02:00:00Z")));
        Files.writeString(folder.resolve(".massline456.part"), "somebody makes one now");
        new BackupRound(fresh.settings(), new BackupSettings(folder, 2)).run(MONDAY);
        assertThat(names(folder)).containsExactly(".massline456.part", "massline-2026-11-23.db");
    }

    @Test
    void noneIsMadeWhereNoneIsWantedAndOneThatCannotBeMadeLosesNothing() throws IOException {
        Path folder = fresh.folder().resolve("nights");
        new BackupRound(fresh.settings(), new BackupSettings(folder, 0)).run(MONDAY);
        assertThat(folder).doesNotExist();

        Files.writeString(folder, "a file where a folder should be");
        new BackupRound(fresh.settings(), new BackupSettings(folder, 2)).run(MONDAY);
        assertThat(folder).hasContent("a file where a folder should be");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
