package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Keys;
import org.massline.testing.FreshStore;
import org.massline.testing.SeededSuggestion;

/** What the index keeps, and what it does not: for what lies on the disk, on SQLite. */
class SearchUpkeepTest {
    private static final CadreId LI = new CadreId(1);
    private static final Search.View ALL = new Search.View(Set.of(CANTEEN.id()), Optional.empty());

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE).with(CANTEEN);

    @TempDir
    private Path folder;

    @Test
    void whatIsErasedIsNowhereInTheFileAnyMore() throws IOException, SQLException {
        seed();
        // Neighbours of one alphabet, so that the index has pages that hold some to be erased and some to be kept.
        for (int number = 1; number <= 300; number++) {
            SeededSuggestion.of(number, CANTEEN, "qx" + name(number) + " tastes of 鱻麤，很" + han(number))
                    .in(fresh);
        }
        fresh.store().write(t -> {
            for (int number = 1; number <= 300; number++) {
                SuggestionNumber each = new SuggestionNumber(number);
                t.threads().addFromContributor(each, TODAY, "note" + name(number));
                t.searchIndex().told(each, "told" + name(number));
                t.board().publish(each, "shown" + name(number), LI, TODAY);
            }
            return true;
        });
        assertThat(file()).contains(name(7), "shown" + name(7), name(8), bytes(han(7)), bytes(han(8)));

        fresh.store().write(t -> {
            for (int number = 1; number <= 300; number += 2) {
                t.suggestions().erase(new SuggestionNumber(number));
            }
            t.board().unpublish(new SuggestionNumber(8));
            t.searchIndex().told(new SuggestionNumber(10), "another");
            return true;
        });

        String left = file();
        for (int number = 1; number <= 300; number++) {
            String term = name(number);
            if (number % 2 == 1) {
                assertThat(left.contains(term)).as(term).isFalse();
                assertThat(left.contains(bytes(han(number)))).as(han(number)).isFalse();
            } else {
                assertThat(left.contains(term)).as(term).isTrue();
            }
        }
        assertThat(left).doesNotContain("shown" + name(8)).doesNotContain("told" + name(10));
    }

    /** A word like no other, whose end begins no other word of the index. */
    private static String name(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26) + "zj" + number + "kx";
    }

    private static String han(int number) {
        return Character.toString(0x6800 + number) + Character.toString(0x7800 + number);
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The database with its journal, byte by byte. */
    private String file() throws IOException, SQLException {
        try (Connection connection = fresh.store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
            try (ResultSet databases = statement.executeQuery("pragma database_list")) {
                databases.next();
                Path file = Path.of(databases.getString("file"));
                Path journal = file.resolveSibling(file.getFileName() + "-wal");
                return Files.readString(file, StandardCharsets.ISO_8859_1)
                        + (Files.exists(journal) ? Files.readString(journal, StandardCharsets.ISO_8859_1) : "");
            }
        }
    }

    @Test
    void anOlderDatabaseIsIndexedWhenItIsOpened() throws SQLException {
        StoreSettings where = new StoreSettings("jdbc:sqlite:" + folder.resolve("old.db"), "", "");
        try (Connection connection = java.sql.DriverManager.getConnection(where.url());
                Statement statement = connection.createStatement()) {
            Flyway.configure()
                    .dataSource(where.url(), null, null)
                    .locations("classpath:db/sqlite")
                    .target("1")
                    .load()
                    .migrate();
            statement.execute("insert into topic (id, slug, position, response_target_days) values (1, 'x', 1, 5)");
            for (int number = 1; number <= 1_200; number++) {
                statement.execute(
                        "insert into suggestion (number, topic_id, kind, status, text, received_on, target_on)"
                                + " values (" + number + ", 1, 'idea', 'received', 'the lamp " + number
                                + " 坏了', '2026-11-23', '2026-11-30')");
            }
            statement.execute("insert into thread_message (number, position, written_on, text)"
                    + " values (700, 1, '2026-11-23', 'it flickers')");
        }
        try (Store store = Store.open(where, Keys.openOrMake(folder))) {
            Search.View view = new Search.View(Set.of(new org.massline.model.TopicId(1)), Optional.empty());
            assertThat(found(store, "lamp 坏了 1200", view)).containsExactly(1200L);
            assertThat(found(store, "lamp 1", view)).containsExactly(1L);
            assertThat(found(store, "flickering", view)).containsExactly(700L);
        }
    }

    @Test
    void whatWasIndexedByOtherRulesIsIndexedAgain() {
        seed();
        SeededSuggestion.of(1, CANTEEN, "the lamp").outcome("a new bulb").in(fresh);
        fresh.store().write(t -> {
            t.board().publish(new SuggestionNumber(1), "a lamp", LI, TODAY);
            return true;
        });
        fresh.sql(
                "update suggestion_fts set words = 'stale'",
                "update board_entry_fts set words = 'stale'",
                "delete from board_matter",
                "update setting set value = 'other' where name in ('search-edition', 'board-edition')");
        Store again = fresh.anotherStore();
        assertThat(found(again, "lamp", ALL)).containsExactly(1L);
        assertThat(found(again, "bulb", ALL)).containsExactly(1L);
        assertThat(found(again, "stale", ALL)).isEmpty();
        assertThat(again.read(t -> t.search().published("lamp", Optional.empty(), 0, 9))
                        .items())
                .containsExactly(new SuggestionNumber(1));
    }

    /** As a database of the version before is, once it was migrated. */
    @Test
    void openEntriesOfTheBoardAreReadWhenItIsOpened() {
        seed();
        SeededSuggestion.of(1, CANTEEN, "the lamp in the canteen is broken").in(fresh);
        fresh.store().write(t -> {
            t.board().publish(new SuggestionNumber(1), "A broken lamp in the canteen", LI, TODAY);
            return true;
        });
        fresh.sql("delete from board_matter", "delete from setting where name = 'board-edition'");
        List<SuggestionNumber> alike =
                fresh.anotherStore().read(t -> t.search().publishedAlike("The canteen's lamp is broken", 3));
        assertThat(alike).containsExactly(new SuggestionNumber(1));
    }

    private static List<Long> found(Store store, String words, Search.View view) {
        return store.read(t -> t.search().suggestions(words, view, 0, 10)).items().stream()
                .map(each -> each.number().value())
                .toList();
    }

    @Test
    void whatCommitsAddApartIsBroughtTogetherInSteps() {
        for (int number = 1; number <= 300; number++) {
            // Some of them are long.
            String text = number % 3 == 0 ? words(number, 200) : "the lamp";
            SeededSuggestion.of(number, CANTEEN, text + " " + name(number)).in(fresh);
        }
        // FTS5 itself would only do something at 200 parts.
        assertThat(fresh.number("select count(distinct segid) from suggestion_fts_idx"))
                .isBetween(2L, 20L);
        assertThat(found(fresh.store(), name(1), ALL)).containsExactly(1L);
    }

    private static String words(int number, int count) {
        return IntStream.range(0, count).mapToObj(each -> "w" + (number + each)).collect(Collectors.joining(" "));
    }

    private void seed() {
        fresh.store().write(t -> {
            Cadre cadre = new Cadre(LI, "Li", Role.CADRE, Set.of(), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new ChatId(1)), Address.of(new ChatId(9)), cadre, TODAY);
            return true;
        });
    }
}
