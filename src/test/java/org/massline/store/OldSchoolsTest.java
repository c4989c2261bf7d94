package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.store.tables.MigrationVersions;
import org.massline.testing.FreshStore;
import org.massline.testing.TableDump;

/**
 * A whole school as each earlier version of the tables had it: its rows, as far as that version had tables and columns for them,
 * are put into a database of that version, which is then opened. All that was there is there, and whatever is asked is answered.
 */
@ParameterizedClass
@EnumSource
class OldSchoolsTest {
    /** Filled by the program as it starts, or by the database from other tables. */
    private static final String MADE_ANEW = "flyway_schema_history|scheduled_tasks|.*_fts.*";

    /** The audit log had no links before this version, and no head of them. */
    private static final int AUDIT_IS_LINKED = 17;

    /** A failure says whose it is from this version on; before, nothing but its day is left of it. */
    private static final int FAILURES_HAVE_WRITERS = 33;

    /** Messages wait in lines from this version on; before, each stood beside the hash of its chat. */
    private static final int MESSAGES_STAND_IN_LINES = 38;

    private static final String LINES = "outbox line";

    @RegisterExtension
    private final FreshStore fresh;

    OldSchoolsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN, TEACHING).meetingIn(CANTEEN, WholeSchool.GROUP);
    }

    @Test
    void whateverAnEarlierVersionHadIsThereAndIsFound() throws SQLException {
        // As long as something waits since that time, a line is called as its chat.
        fresh.sql("update counter set value = 0 where name = '" + LINES + "'");
        fresh.store().write(transaction -> {
            WholeSchool.fill(transaction);
            return true;
        });
        fresh.store().write(transaction -> {
            // The index is among what is made anew, so nothing may say that it is complete.
            transaction.settings().remove("search-edition");
            return true;
        });
        Map<String, Table> now = read(fresh.settings());
        assertThat(now)
                .allSatisfy((name, table) -> assertThat(table.rows()).as(name).isNotEmpty());
        Map<String, Object> answers = answers(fresh.store());
        fresh.store().write(transaction -> {
            transaction.settings().remove("audit-head");
            transaction.settings().putSealed(KeyCheck.SETTING_NAME, KeyCheck.SENTENCE);
            return true;
        });
        Map<String, Table> unlinked = read(fresh.settings());

        for (int version : versions()) {
            StoreSettings where = fresh.emptyDatabase();
            Store.migrate(where, Integer.toString(version));
            Map<String, Table> rows = new LinkedHashMap<>(version < AUDIT_IS_LINKED ? unlinked : now);
            if (version < MESSAGES_STAND_IN_LINES) {
                rows.computeIfPresent("outbox", (name, table) -> table.renamed("line", "chat"));
                rows.computeIfPresent("counter", (name, table) -> table.without(LINES));
            }
            Map<String, Table> old = asOf(rows, read(where));
            write(where, old);

            Store store = fresh.open(where);
            Map<String, Table> migrated = read(where);
            if (version < MESSAGES_STAND_IN_LINES) {
                migrated.computeIfPresent("outbox", (name, table) -> table.renamed("line", "chat"));
            }
            old.forEach((name, table) -> assertThat(migrated.get(name).texts(kept(version, name, table)))
                    .as("%s from version %s", name, version)
                    .containsAll(table.texts(kept(version, name, table))));
            answers(store).forEach((question, answer) -> {
                if (WholeSchool.questions().get(question).since() <= version) {
                    assertThat(answer)
                            .as("%s from version %s", question, version)
                            .isEqualTo(answers.get(question));
                }
            });
            store.close();
        }
    }

    private static Map<String, Object> answers(Store store) {
        Map<String, Object> answers = new LinkedHashMap<>();
        WholeSchool.questions().forEach((name, question) -> answers.put(name, store.<Object>write(question.ask())));
        return answers;
    }

    /** What a version had of these rows: those of its tables, in those of their columns that there are still. */
    private static Map<String, Table> asOf(Map<String, Table> now, Map<String, Table> empty) {
        Map<String, Table> old = new LinkedHashMap<>();
        empty.forEach((name, table) -> {
            Table full = now.get(name);
            List<String> columns =
                    table.columns().stream().filter(full.columns()::contains).toList();
            old.put(
                    name,
                    new Table(
                            columns,
                            full.rows().stream()
                                    .map(row -> full.values(row, columns))
                                    .toList()));
        });
        return old;
    }

    /** The columns that stay as they were. */
    private static List<String> kept(int version, String name, Table table) {
        if (version < FAILURES_HAVE_WRITERS && name.equals("failed_update")) {
            return List.of("update_id", "failed_on");
        }
        return version < AUDIT_IS_LINKED && name.equals("setting") ? List.of("name") : table.columns();
    }

    private static Map<String, Table> read(StoreSettings where) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (Connection connection = connect(where);
                Statement statement = connection.createStatement()) {
            for (String name : TableDump.of(where).keySet()) {
                if (!name.matches(MADE_ANEW)) {
                    try (ResultSet rows = statement.executeQuery("select * from " + name)) {
                        tables.put(name, read(rows));
                    }
                }
            }
        }
        return tables;
    }

    private static Table read(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            columns.add(rows.getMetaData().getColumnName(column));
        }
        List<List<Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<Object> row = new ArrayList<>();
            for (String column : columns) {
                row.add(rows.getObject(column));
            }
            all.add(row);
        }
        return new Table(columns, all);
    }

    private void write(StoreSettings where, Map<String, Table> tables) throws SQLException {
        try (Connection connection = connect(where);
                Statement statement = connection.createStatement()) {
            if (fresh.kind() == FreshStore.Kind.POSTGRESQL) {
                // As a replica writes: a row may come before the one that it refers to. SQLite asks for no more.
                statement.execute("set session_replication_role = replica");
            }
            for (Map.Entry<String, Table> each : tables.entrySet()) {
                List<String> columns = each.getValue().columns();
                // What its migrations put there is among the rows.
                statement.execute("delete from " + each.getKey());
                try (PreparedStatement insert = connection.prepareStatement("insert into " + each.getKey() + " ("
                        + String.join(", ", columns) + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
                    for (List<Object> row : each.getValue().rows()) {
                        for (int column = 0; column < row.size(); column++) {
                            insert.setObject(column + 1, row.get(column));
                        }
                        insert.execute();
                    }
                }
            }
        }
    }

    private static Connection connect(StoreSettings where) throws SQLException {
        return DriverManager.getConnection(where.url(), where.user(), where.password());
    }

    private static List<Integer> versions() {
        return MigrationVersions.ALL.stream().map(Integer::valueOf).sorted().toList();
    }

    /** The rows of one table, in the order of its columns. */
    private record Table(List<String> columns, List<List<Object>> rows) {
        List<Object> values(List<Object> row, List<String> wanted) {
            List<Object> values = new ArrayList<>();
            wanted.forEach(column -> values.add(row.get(columns.indexOf(column))));
            return values;
        }

        Table renamed(String column, String otherwise) {
            return new Table(
                    columns.stream()
                            .map(each -> each.equals(column) ? otherwise : each)
                            .toList(),
                    rows);
        }

        Table without(String value) {
            return new Table(
                    columns, rows.stream().filter(row -> !row.contains(value)).toList());
        }

        List<String> texts(List<String> wanted) {
            return rows.stream().map(row -> text(row, wanted)).toList();
        }

        private String text(List<Object> row, List<String> wanted) {
            return values(row, wanted).stream()
                    .map(value ->
                            value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value))
                    .collect(Collectors.joining("|"));
        }
    }
}
