package org.massline.unmasking;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;
import org.massline.store.StoreSettings;
import org.massline.store.backup.Backup;
import org.massline.testing.HeardLog;

/** Nothing that Telegram says of those who never sign stands in any file, log or figure; nor does a time that is finer than a day. */
@ExtendWith(Lived.Once.class)
class TracesTest {
    /**
     * Where times finer than a day stand, each in milliseconds, and why. What anonymous people wrote stands in none of these rows.
     */
    private static final Map<String, String> TIMES = Map.of(
            "outbox.due_at", "what is not due yet; gone once it is sent",
            "outbox.leased_until_at", "what is being sent; gone once it is",
            "deed.undo_until_at", "what a cadre did and may undo; gone within a minute and a half",
            "telling.due_at", "what a cadre did, on its way to many; gone once it is sent",
            "scheduled_tasks.execution_time", "when the program's own rounds come next",
            "scheduled_tasks.last_success", "when they came last",
            "scheduled_tasks.last_failure", "when they came last",
            "scheduled_tasks.last_heartbeat", "when they came last",
            "flyway_schema_history.installed_on", "when the program was first started, or changed");

    private static final List<Long> UNITS = List.of(1L, 1_000L, 1_000_000L, 1_000_000_000L);
    private static final Duration MONTHS = Duration.ofDays(120);
    private static final Duration DAYS = Duration.ofDays(3);
    private static final Pattern HOUR = Pattern.compile("(?<!\\d)\\d\\d:\\d\\d(?!\\d)");

    @TempDir
    Path folder;

    @Test
    void noFileKnowsThem(Lived lived) throws IOException {
        Traces traces = new Traces(lived.months().shy());
        Path database = lived.months().term().database();
        Path backup = folder.resolve("backup.db");
        Backup.of(new StoreSettings("jdbc:sqlite:" + database, "", "")).make(backup, (what, done, total) -> {});
        List<Path> files = new ArrayList<>(List.of(backup));
        try (Stream<Path> beside = Files.list(database.resolveSibling(""))) {
            beside.forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(3).allSatisfy(file -> {
            assertThat(traces.in(Files.readAllBytes(file))).as(file.toString()).isEmpty();
            assertThat(traces.in(file.toString())).isEmpty();
        });
    }

    @Test
    void neitherLogNorFiguresKnowThem(Lived lived) {
        Traces traces = new Traces(lived.months().shy());
        assertThat(traces.in(String.join("\n", lived.log()))).isEmpty();
        assertThat(lived.months().term().figures()).contains("massline_");
        assertThat(traces.in(lived.months().term().figures())).isEmpty();
    }

    @Test
    void evenTheFinestLogDoesNotKnowThem() {
        Months months = new Months(3, folder.resolve("few"));
        List<String> log = HeardLog.ofAll().during(Level.TRACE, () -> months.live(20));
        assertThat(log).hasSizeGreaterThan(1000);
        assertThat(new Traces(months.shy()).in(String.join("\n", log))).isEmpty();
        months.term().end();
        months.close();
    }

    @Test
    void whatStandsInAFileInWhateverFormIsFound(Lived lived) {
        Person somebody = lived.months().shy().getFirst();
        Traces traces = new Traces(List.of(somebody));
        assertThat(traces.in("x" + somebody.id() + "y")).isNotEmpty();
        assertThat(traces.in("x" + somebody.name().toUpperCase(Locale.ROOT))).isNotEmpty();
        assertThat(traces.in(
                        ByteBuffer.allocate(Long.BYTES).putLong(somebody.id()).array()))
                .isNotEmpty();
    }

    @Test
    void noTimeIsFinerThanADay(Lived lived) throws Exception {
        Path copy = folder.resolve("massline.db");
        Backup.of(new StoreSettings("jdbc:sqlite:" + lived.months().term().database(), "", ""))
                .make(copy, (what, done, total) -> {});
        Map<String, String> fine = new TreeMap<>();
        new Loot(copy)
                .tables()
                .values()
                .forEach(table -> table.rows()
                        .forEach(row -> IntStream.range(0, table.columns().size() - 2)
                                .filter(column -> isFine(
                                        row.values().get(column),
                                        lived.months().term().now()))
                                .forEach(column -> fine.put(
                                        table.name() + "." + table.columns().get(column),
                                        String.valueOf(row.values().get(column))))));
        assertThat(fine).containsKey("scheduled_tasks.execution_time");
        fine.keySet().removeAll(TIMES.keySet());
        assertThat(fine).isEmpty();
    }

    /** Whether it reads as a time of these months or of the next days, in seconds or finer. */
    private static boolean isFine(@Nullable Object value, Instant now) {
        return switch (value) {
            case null -> false;
            case Long number ->
                UNITS.stream()
                        .anyMatch(unit -> number > now.minus(MONTHS).getEpochSecond() * unit
                                && number < now.plus(DAYS).getEpochSecond() * unit);
            case String text -> HOUR.matcher(text).find();
            default -> false;
        };
    }
}
