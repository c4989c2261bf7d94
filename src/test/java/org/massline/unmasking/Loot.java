package org.massline.unmasking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A database in the hands of somebody who has no key. Its schema is read as it is, so that a table that comes tomorrow is looked
 * at tomorrow.
 */
final class Loot {
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, Integer> roots = new TreeMap<>();
    private final BTrees trees;

    /**
     * A table.
     *
     * @param columns the names, and {@code rowid} and {@code place} behind them: where in the file the row stands
     * @param rows in the order in which SQLite gives them
     */
    record Table(String name, List<String> columns, List<Row> rows) {}

    /** A row of a table: numbers, texts and bytes. */
    record Row(List<@Nullable Object> values) {}

    /** @param file with no log beside it, or one that belongs to it */
    Loot(Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement checkpoint = connection.createStatement()) {
                checkpoint.execute("pragma wal_checkpoint(truncate)");
            }
            trees = new BTrees(Files.readAllBytes(file));
            for (List<@Nullable Object> table :
                    rows(connection, "select name, rootpage from sqlite_master where type = 'table' order by name")) {
                String name = String.valueOf(table.getFirst());
                int root = ((Number) Objects.requireNonNull(table.getLast())).intValue();
                roots.put(name, root);
                tables.put(name, read(connection, name, root));
            }
        }
    }

    Map<String, Table> tables() {
        return tables;
    }

    /** The pages in which the rows of a table stand. */
    Set<Integer> leavesOf(String table) {
        return trees.leaves(roots.getOrDefault(table, 0));
    }

    BTrees trees() {
        return trees;
    }

    private Table read(Connection connection, String name, int root) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (List<@Nullable Object> column : rows(connection, "pragma table_info(\"" + name + "\")")) {
            columns.add(String.valueOf(column.get(1)));
        }
        List<BTrees.Cell> cells = new ArrayList<>();
        if (root > 0) {
            trees.walk(root, cells::add);
        }
        boolean hasRowids = !cells.isEmpty() && cells.getFirst().rowid() != null;
        List<List<@Nullable Object>> found = rows(
                connection,
                "select *" + (hasRowids ? ", rowid" : ", null") + " from \"" + name + "\""
                        + (hasRowids ? " order by rowid" : ""));
        columns.add("rowid");
        columns.add("place");
        List<Row> rows = new ArrayList<>();
        for (int each = 0; each < found.size(); each++) {
            List<@Nullable Object> values = new ArrayList<>(found.get(each));
            values.add(cells.size() == found.size() ? place(cells.get(each)) : null);
            rows.add(new Row(values));
        }
        return new Table(name, columns, rows);
    }

    /** Pages one after the other, and in each page what was written first stands last. */
    private static Long place(BTrees.Cell cell) {
        return cell.page() * 65_536L + 65_535 - cell.offset();
    }

    private static List<List<@Nullable Object>> rows(Connection connection, String question) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    Object value = found.getObject(column);
                    row.add(value instanceof Integer number ? Long.valueOf(number) : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
