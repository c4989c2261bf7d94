package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a PostgreSQL database as it describes them itself, so that a new one is never forgotten. */
public final class PostgresTables {
    private PostgresTables() {}

    /**
     * A table.
     *
     * @param columns those that hold something, not those that the database computes
     * @param key those of its primary key, in order
     * @param counted the column that its sequence fills, if there is one
     */
    public record Table(String name, List<String> columns, List<String> key, Optional<String> counted) {}

    /** All but Flyway's own, each after those to which it refers. */
    public static List<Table> of(Connection connection) throws SQLException {
        List<Table> left = new ArrayList<>();
        for (String name : strings(connection, """
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> ?
            order by table_name\
            """, "flyway_schema_history")) {
            left.add(read(connection, name));
        }
        List<Table> sorted = new ArrayList<>();
        Set<String> known = new HashSet<>();
        while (!left.isEmpty()) {
            List<Table> next = new ArrayList<>();
            for (Table table : left) {
                if (known.containsAll(needs(connection, table.name()))) {
                    next.add(table);
                }
            }
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            next.forEach(table -> known.add(table.name()));
            sorted.addAll(next);
            left.removeAll(next);
        }
        return sorted;
    }

    /** A name as it stands in a statement. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Names as they stand in a list of a statement. */
    public static String quoted(List<String> names) {
        return names.stream().map(PostgresTables::quoted).collect(Collectors.joining(", "));
    }

    private static Table read(Connection connection, String name) throws SQLException {
        List<String> columns = strings(connection, """
            select column_name from information_schema.columns
            where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
            order by ordinal_position\
            """, name);
        List<String> key = strings(connection, """
            select a.attname from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = quote_ident(?)::regclass and i.indisprimary
            order by array_position(i.indkey::int2[], a.attnum)\
            """, name);
        List<String> counted = strings(connection, """
            select column_name from information_schema.columns
            where table_schema = current_schema() and table_name = ? and is_identity = 'YES'\
            """, name);
        return new Table(name, columns, key, counted.stream().findFirst());
    }

    private static Set<String> needs(Connection connection, String name) throws SQLException {
        return new HashSet<>(strings(connection, """
            select distinct referred.relname from pg_constraint c
            join pg_class referred on referred.oid = c.confrelid
            where c.contype = 'f' and c.conrelid = quote_ident(?)::regclass and c.confrelid <> c.conrelid\
            """, name));
    }

    private static List<String> strings(Connection connection, String question, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> strings = new ArrayList<>();
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
                return strings;
            }
        }
    }
}
