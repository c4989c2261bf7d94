package org.massline.unmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.massline.store.StoreSettings;
import org.massline.store.backup.Backup;

/** A thief of the database, without the key, does not find out which suggestions have the same author. */
@ExtendWith(Lived.Once.class)
class ThiefTest {
    @TempDir
    Path folder;

    @Test
    void theFilesDoNotTellWhichSuggestionsHaveTheSameAuthor(Lived lived) throws Exception {
        Loot loot = new Loot(stolen(lived.months()));
        Guesses guesses = new Guesses(lived.months().kept(), Guesses.Trait.self());
        new Thief(lived.months().newest(), guesses).search(loot);
        report("tables", guesses);
        assertThat(guesses.better()).isEmpty();
        assertThat(guesses.results()).hasSizeGreaterThan(500);
    }

    @Test
    void theFilesDoNotTellWhichLanguageAnAuthorSpeaks(Lived lived) throws Exception {
        Loot loot = new Loot(stolen(lived.months()));
        Guesses guesses = new Guesses(lived.months().kept(), Guesses.Trait.language());
        new Thief(lived.months().newest(), guesses).search(loot);
        report("languages", guesses);
        assertThat(guesses.better()).isEmpty();
    }

    @Test
    void aBackupDoesNotTellEither(Lived lived) throws Exception {
        Path backup = folder.resolve("backup.db");
        Backup.of(new StoreSettings("jdbc:sqlite:" + lived.months().term().database(), "", ""))
                .make(backup, (what, done, total) -> {});
        Guesses guesses = new Guesses(lived.months().kept(), Guesses.Trait.self());
        new Thief(lived.months().newest(), guesses).search(new Loot(backup));
        report("backup", guesses);
        assertThat(guesses.better()).isEmpty();
    }

    @Test
    void whatIsFreeInTheFileIsOverwritten(Lived lived) throws Exception {
        List<byte[]> free = new Loot(stolen(lived.months())).trees().freePages();
        assertThat(free).isNotEmpty();
        assertThat(free.stream().filter(page -> !Arrays.equals(page, new byte[page.length])))
                .isEmpty();
    }

    /**
     * A known limit: until it is emptied, once a minute, the log tells which person's record was written with which suggestion.
     */
    @Test
    void theLogOfWritesTellsItForAMinuteAndNoLonger() throws Exception {
        Months months = new Months(2, folder.resolve("hurry"));
        months.term().passes(Duration.ofMinutes(2));
        months.hurry(40);
        assertThat(writtenTogether(months))
                .anySatisfy((suggestion, hashes) -> assertThat(hashes).isNotEmpty());

        months.term().passes(Duration.ofMinutes(1));
        assertThat(writtenTogether(months)).isEmpty();
        months.term().end();
        assertThat(log(months.term().database())).doesNotExist();
        months.close();
    }

    @Test
    void whoStealsOnTwoDaysDoesNotSeeWhoTalkedInBetween() throws Exception {
        Months months = new Months(3, folder.resolve("days"));
        months.hurry(20);
        months.office().answers(months.written().getLast());
        months.term().passes(Duration.ofMinutes(1));
        Loot before = new Loot(stolen(months));
        months.hurry(1);
        Loot meanwhile = new Loot(stolen(months));
        assertThat(changed(before, meanwhile, "person")).isEqualTo(1);

        months.term().passes(Duration.ofDays(1));
        Loot after = new Loot(stolen(months));
        for (String table : List.of("person", "conversation")) {
            assertThat(keys(after, table)).as(table).containsAll(keys(before, table));
            assertThat(changed(before, after, table))
                    .as(table)
                    .isEqualTo(before.tables().get(table).rows().stream()
                            .filter(row -> sealed(row).size() > 1)
                            .count());
        }
        // Who was told something, on a day on which the audit log has a deed, is called otherwise each day, and never
        // like a person.
        assertThat(keys(before, "newest_news")).isNotEmpty().doesNotContainAnyElementsOf(keys(before, "person"));
        months.office().answers(months.written().getLast());
        months.term().passes(Duration.ofMinutes(1));
        assertThat(keys(new Loot(stolen(months)), "newest_news"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(keys(before, "newest_news"));
        months.term().end();
        months.close();
    }

    private static Set<String> keys(Loot loot, String table) {
        return loot.tables().get(table).rows().stream()
                .map(row -> Arrays.toString((byte[]) row.values().getFirst()))
                .collect(Collectors.toSet());
    }

    /** How many of the rows that were there before are others now. */
    private static long changed(Loot before, Loot after, String table) {
        Set<List<String>> now =
                after.tables().get(table).rows().stream().map(ThiefTest::sealed).collect(Collectors.toSet());
        return before.tables().get(table).rows().stream()
                .filter(row -> !now.contains(sealed(row)))
                .count();
    }

    private static List<String> sealed(Loot.Row row) {
        return row.values().stream()
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                // A chat that wrote nothing yet has nothing.
                .filter(bytes -> bytes.length > 0)
                .map(Arrays::toString)
                .toList();
    }

    private Map<Long, Set<String>> writtenTogether(Months months) throws Exception {
        Path database = months.term().database();
        LogOfWrites log = new LogOfWrites(Files.readAllBytes(log(database)));
        return log.writtenWith(new Loot(stolen(months)).leavesOf("suggestion"));
    }

    /** A copy of the file with its log, taken while the bot runs. */
    private Path stolen(Months months) throws IOException {
        Path database = months.term().database();
        Path copy = Files.createTempDirectory(folder, "stolen").resolve("massline.db");
        Files.copy(database, copy);
        Files.copy(log(database), log(copy));
        return copy;
    }

    private static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    /** On the console, for SECURITY. */
    private static void report(String what, Guesses guesses) {
        System.out.printf(
                "thief, %s: %d things looked at; the best guess: %s%n",
                what, guesses.results().size(), guesses.best());
    }
}
