package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.store.tables.MigrationVersions;
import org.massline.testing.FreshStore;

/** A database of whatever earlier version is brought to this one with all that is in it, or stays as it was. */
@ParameterizedClass
@EnumSource
class MigrationsTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(41);
    /** Rows as the first version wrote them; every later one has these columns. */
    private static final String[] OLD_ROWS = {
        "insert into topic (id, slug, position, response_target_days) values (2, 'canteen', 1, 5)",
        "insert into topic_name (topic_id, language, name) values (2, 'en', 'Canteen'), (2, 'zh-Hans', '食堂')",
        "insert into suggestion (number, topic_id, kind, status, author_name, text, received_on, target_on, closed_on)"
                + " values (41, 2, 'problem', 'acknowledged', 'Amy', 'The soup is cold', '2026-09-01', '2026-09-08',"
                + " null)",
        "insert into thread_message (number, position, written_on, text) values (41, 1, '2026-09-02', 'Still cold')",
        "insert into attachment (number, position, item, type, file_id) values (41, 0, 0, 'photo', 'AgACsoup')",
        "insert into seen_update (update_id, seen_on) values (7, '2026-09-02')",
        "insert into counter (name, value) values ('suggestion', 41)"
    };

    private static final String ON_THE_BOARD =
            "insert into board_entry (number, topic_id, text, cadre_id, published_on) values (41, 2, 'Warm soup', 1,"
                    + " '2026-09-03')";

    @RegisterExtension
    private final FreshStore fresh;

    MigrationsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void everyEarlierVersionIsBroughtToThisOneWithItsRows() throws SQLException {
        for (String version : versions()) {
            StoreSettings where = fresh.emptyDatabase();
            Store.migrate(where, version);
            execute(where, OLD_ROWS);
            if (Integer.parseInt(version) >= 2) {
                execute(where, aCadre(), ON_THE_BOARD);
            }
            Store store = fresh.open(where);
            assertThat(versionsIn(where)).as("from version %s", version).isEqualTo(MigrationVersions.ALL);
            assertIsThere(store);
            if (Integer.parseInt(version) >= 2) {
                assertThat(store.<String>read(
                                t -> t.board().find(SOUP).orElseThrow().text()))
                        .isEqualTo("Warm soup");
            }
        }
    }

    /** The board is in step with its suggestions from version 8 on; for long it was not what was on it before. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "36"})
    void whatWasDoneIsDoneOnTheBoardToo(String version) throws SQLException {
        StoreSettings where = fresh.emptyDatabase();
        Store.migrate(where, version);
        execute(where, OLD_ROWS);
        execute(
                where,
                aCadre(),
                "update suggestion set status = 'done', closed_on = '2026-09-07' where number = 41",
                ON_THE_BOARD);
        if (Integer.parseInt(version) >= 8) {
            execute(where, "update board_entry set open = 1, done_on = null");
        }
        fresh.open(where).close();
        assertThat(all(where, "select done_on from board_entry where open = 0")).containsExactly("2026-09-07");
    }

    /** Of what a verdict was stands nowhere in older tables but in how it ended and in the audit log. */
    @Test
    void whatWasJudgedBeforeIsKnownAfterwards() throws SQLException {
        StoreSettings where = fresh.emptyDatabase();
        Store.migrate(where, "31");
        execute(
                where,
                OLD_ROWS[0],
                judged(1, "declined", "yes", null),
                judged(2, "done", "partly", null),
                judged(3, "merged", "yes", 1L),
                judged(4, "acknowledged", "no", null),
                judged(5, "done", "no", null),
                judged(6, "acknowledged", "no", null),
                judged(7, "acknowledged", "no", null),
                judged(8, "declined", null, null),
                audit(1, 4, "reopen", "declined acknowledged"),
                audit(2, 5, "reopen", "declined acknowledged"),
                audit(3, 6, "merge", "received merged into 1"),
                audit(4, 6, "reopen", "merged acknowledged"),
                audit(5, 7, "second-in-own-words", "into 2"),
                audit(6, 7, "reopen", "merged acknowledged"));
        fresh.open(where).close();
        assertThat(all(where, "select verdict_of from suggestion order by number"))
                .containsExactly("declined", "done", "declined", "declined", "declined", "declined", "done", null);
    }

    private static String judged(long number, String status, @Nullable String verdict, @Nullable Long whole) {
        return "insert into suggestion (number, topic_id, kind, status, text, received_on, target_on, verdict,"
                + " merged_into)"
                + " values (%d, 2, 'problem', '%s', 'Soup', '2026-09-01', '2026-09-08', %s, %s)"
                        .formatted(number, status, verdict == null ? "null" : "'" + verdict + "'", whole);
    }

    private static String audit(long id, long number, String action, String detail) {
        return "insert into audit (id, done_on, number, action, detail) values (%d, '2026-09-09', %d, '%s', '%s')"
                .formatted(id, number, action, detail);
    }

    @Test
    void aMigrationThatFailsLeavesTheOldDatabaseUsable() throws SQLException {
        StoreSettings where = fresh.emptyDatabase();
        Store.migrate(where, "1");
        execute(where, OLD_ROWS);
        // In the way of the last table that the second migration makes.
        execute(where, "create table reminder (x text)");

        assertThatThrownBy(() -> Store.open(where, fresh.keys()))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("the old ones are as they were");

        assertThat(versionsIn(where)).isEqualTo(Set.of("1"));
        assertThat(all(where, "select text from suggestion")).containsExactly("The soup is cold");
        assertThatThrownBy(() -> all(where, "select revision from suggestion")).isInstanceOf(SQLException.class);
        execute(where, "insert into seen_update (update_id, seen_on) values (8, '2026-09-03')", "drop table reminder");
        assertIsThere(fresh.open(where));
    }

    @Test
    void aMigrationThatFailsBehindOthersTakesTheseBackToo() throws SQLException {
        StoreSettings where = fresh.emptyDatabase();
        Store.migrate(where, "1");
        execute(where, OLD_ROWS);
        // In the way of what a later migration than the next one makes.
        execute(where, "create table digest_alike (x text)");

        assertThatThrownBy(() -> Store.open(where, fresh.keys()))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("the old ones are as they were");

        assertThat(versionsIn(where)).isEqualTo(Set.of("1"));
        assertThatThrownBy(() -> all(where, "select revision from suggestion")).isInstanceOf(SQLException.class);
        execute(where, "drop table digest_alike");
        assertIsThere(fresh.open(where));
    }

    @Test
    void aNewerVersionThatTookSomethingAwayIsRefusedAndNothingIsChanged() throws SQLException {
        StoreSettings where = fresh.emptyDatabase();
        fresh.open(where).close();
        execute(where, applied(99, "contract later"));
        List<String> before = all(where, "select name from setting order by name");

        assertThatThrownBy(() -> Store.open(where, fresh.keys()))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("its tables have version 99")
                .hasMessageContaining("start that version again, or restore an older backup");

        assertThat(all(where, "select name from setting order by name")).isEqualTo(before);
    }

    @Test
    void aNewerVersionThatOnlyAddedIsServedAndLeftAsItIs() throws SQLException {
        StoreSettings where = fresh.emptyDatabase();
        Store.migrate(where, "1");
        execute(where, OLD_ROWS);
        fresh.open(where).close();
        execute(where, "alter table suggestion add column later text", applied(99, "later"));

        assertIsThere(fresh.open(where));

        assertThat(versionsIn(where)).contains("99");
        // Whoever works on the tables as a whole would forget what it does not know.
        assertThatThrownBy(() -> Store.migrate(where)).isInstanceOf(WrongDatabase.class);
    }

    private String applied(int version, String description) {
        return "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (%d, '%d', '%s', 'SQL', 'V%d.sql', 'x', 1, %s)"
                        .formatted(
                                version,
                                version,
                                description,
                                version,
                                fresh.kind() == FreshStore.Kind.SQLITE ? "1" : "true");
    }

    private static void assertIsThere(Store store) {
        store.<Boolean>read(t -> {
            Suggestion soup = t.suggestions().find(SOUP).orElseThrow();
            assertThat(soup.text()).isEqualTo("The soup is cold");
            assertThat(soup.status()).isEqualTo(Status.ACKNOWLEDGED);
            assertThat(soup.attachments()).isOne();
            assertThat(t.threads().of(SOUP)).hasSize(1);
            // What was written before there was an index is found by it.
            Search.View canteen = new Search.View(Set.of(new TopicId(2)), Optional.empty());
            assertThat(t.search().suggestions("soup", canteen, 0, 5).items()).contains(soup);
            return true;
        });
        assertThat(store.<SuggestionNumber>write(t -> t.suggestions().nextNumber()))
                .isEqualTo(new SuggestionNumber(42));
    }

    private static List<String> versions() {
        return MigrationVersions.ALL.stream()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    private static Set<String> versionsIn(StoreSettings where) throws SQLException {
        return Set.copyOf(all(where, "select version from flyway_schema_history"));
    }

    private String aCadre() {
        return "insert into cadre (id, person, role, name, sealed_address, digest_day, digest_hour, joined_on) values"
                + " (1, "
                + hash() + ", 'cadre', 'Li', " + hash() + ", 1, 8, '2026-09-01')";
    }

    private String hash() {
        return fresh.kind() == FreshStore.Kind.SQLITE ? "x'0a0b'" : "'\\x0a0b'";
    }

    private static void execute(StoreSettings where, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static List<String> all(StoreSettings where, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
