package org.massline.unmasking;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massline.store.StoreSettings;
import org.massline.unmasking.Loot.Row;
import org.massline.unmasking.Loot.Table;

/**
 * What somebody without a key is told by a PostgreSQL server whom it lets in: the tables, and of each row what the server notes
 * for itself (PostgreSQL manual, 'System Columns').
 */
final class ServerLoot {
    /** A row says where it stands by its page and its number in there. */
    private static final String NOTED = """
        , xmin::text::bigint as "written by", xmax::text::bigint as "locked by",\
         (ctid::text::point)[0]::bigint * 65536 + (ctid::text::point)[1]::bigint as "place"\
        """;

    /** Hashes that stand there are the office's: it is no secret what it works on. */
    private static final Set<String> OFFICE = Set.of("cadre", "topic");

    private static final Set<String> NAMING = Set.of("number", "own_number");

    /** As long as a keyed hash; what is sealed is longer, and new each time. */
    private static final int HASH = 32;

    private final Map<String, Table> tables = new TreeMap<>();

    ServerLoot(StoreSettings where) throws SQLException {
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public' order by 1")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (String name : names) {
                try (ResultSet rows =
                        statement.executeQuery("select *" + NOTED + " from \"" + name + "\" order by ctid")) {
                    tables.put(name, read(name, rows));
                }
            }
        }
    }

    private static Table read(String name, ResultSet found) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            columns.add(found.getMetaData().getColumnLabel(column));
        }
        List<Row> rows = new ArrayList<>();
        while (found.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 1; column <= columns.size(); column++) {
                values.add(found.getObject(column));
            }
            rows.add(new Row(values));
        }
        return new Table(name, columns, rows);
    }

    Map<String, Table> tables() {
        return tables;
    }

    /** The hashes in rows that were written, or locked, by a transaction that wrote or locked a row of a suggestion. */
    Map<Long, Set<String>> writtenTogether() {
        Map<Long, Set<Long>> transactions = new HashMap<>();
        Map<Long, Set<String>> hashes = new HashMap<>();
        for (Table table : tables.values()) {
            for (Row row : table.rows()) {
                Set<Long> by = by(table, row);
                numbers(table, row)
                        .forEach(number -> transactions
                                .computeIfAbsent(number, key -> new HashSet<>())
                                .addAll(by));
                if (!OFFICE.contains(table.name())) {
                    by.forEach(each ->
                            hashes.computeIfAbsent(each, key -> new HashSet<>()).addAll(hashes(row)));
                }
            }
        }
        Map<Long, Set<String>> together = new TreeMap<>();
        transactions.forEach((number, by) -> {
            Set<String> found = together.computeIfAbsent(number, key -> new HashSet<>());
            by.forEach(each -> found.addAll(hashes.getOrDefault(each, Set.of())));
        });
        return together;
    }

    private static List<Long> numbers(Table table, Row row) {
        return NAMING.stream()
                .map(naming -> table.columns().indexOf(naming))
                .filter(column -> column >= 0 && row.values().get(column) instanceof Long)
                .map(column -> (Long) row.values().get(column))
                .toList();
    }

    private static List<String> hashes(Row row) {
        return row.values().stream()
                .filter(value -> value instanceof byte[] hash && hash.length == HASH)
                .map(value -> HexFormat.of().formatHex((byte[]) value))
                .toList();
    }

    private static Set<Long> by(Table table, Row row) {
        Set<Long> by = new HashSet<>();
        for (String noted : List.of("written by", "locked by")) {
            if (row.values().get(table.columns().indexOf(noted)) instanceof Long transaction && transaction != 0) {
                by.add(transaction);
            }
        }
        return by;
    }
}
