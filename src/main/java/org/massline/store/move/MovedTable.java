package org.massline.store.move;

import static org.massline.store.dialect.PostgresTables.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.massline.store.dialect.PostgresTables;

/**
 * A table that is moved. Its name and columns are the same on both sides.
 *
 * @param columns in PostgreSQL's order
 */
record MovedTable(PostgresTables.Table table, List<Column> columns) {
    /** A column and what it holds in PostgreSQL. */
    record Column(String name, Kind kind) {}

    /** What a column holds. Days and words are text, times and choices are numbers. */
    enum Kind {
        TEXT("text"),
        NUMBER("bigint"),
        FRACTION("double precision"),
        BYTES("bytea"),
        /** Of the search index. */
        TERMS("tsvector");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        static Kind of(String type, String column) {
            for (Kind each : values()) {
                if (each.type.equals(type)) {
                    return each;
                }
            }
            throw new IllegalStateException("nobody has said how a column of type " + type + " is moved: " + column);
        }
    }

    static MovedTable of(Connection postgres, PostgresTables.Table table) throws SQLException {
        Map<String, Kind> kinds = new HashMap<>();
        try (PreparedStatement statement = postgres.prepareStatement("""
            select column_name, data_type from information_schema.columns
            where table_schema = current_schema() and table_name = ?\
            """)) {
            statement.setString(1, table.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (table.columns().contains(row.getString(1))) {
                        kinds.put(row.getString(1), Kind.of(row.getString(2), table.name() + "." + row.getString(1)));
                    }
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (String name : table.columns()) {
            columns.add(new Column(name, kinds.getOrDefault(name, Kind.TEXT)));
        }
        return new MovedTable(table, List.copyOf(columns));
    }

    String name() {
        return table.name();
    }

    /** Whether it is made of what stands in other tables; the two databases write down terms each in its own way. */
    boolean isIndex() {
        return columns.stream().anyMatch(column -> column.kind() == Kind.TERMS);
    }

    /** Its keys alone: that by which a part of the search index is compared. */
    MovedTable keys() {
        return new MovedTable(
                new PostgresTables.Table(name(), table.key(), table.key(), table.counted()),
                columns.stream()
                        .filter(column -> table.key().contains(column.name()))
                        .toList());
    }

    String askSqlite() {
        return "select " + quoted(table.columns()) + " from " + quoted(name()) + " order by " + quoted(table.key());
    }

    String takeIntoPostgres() {
        return "copy " + quoted(name()) + " (" + quoted(table.columns()) + ") from stdin";
    }

    /** In the order in which SQLite has them: by bytes. Fractions are written by their bits, which are the same everywhere. */
    String askPostgres() {
        String values = columns.stream()
                .map(column -> column.kind() == Kind.FRACTION
                        ? "encode(float8send(" + quoted(column.name()) + "), 'hex')"
                        : quoted(column.name()))
                .collect(Collectors.joining(", "));
        String order = table.key().stream()
                .map(key -> quoted(key) + (isText(key) ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
        return "copy (select " + values + " from " + quoted(name()) + " order by " + order + ") to stdout";
    }

    private boolean isText(String name) {
        return columns.contains(new Column(name, Kind.TEXT));
    }
}
