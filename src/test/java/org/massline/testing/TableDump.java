package org.massline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massline.store.Store;
import org.massline.store.StoreSettings;

/** All that stands in a database, as a thief without the keys reads it: bytes are hexadecimal. */
public final class TableDump {
    private TableDump() {}

    /** The rows of each table. */
    public static Map<String, List<String>> of(FreshStore fresh) {
        return of(fresh.store());
    }

    /** The rows of each table. */
    public static Map<String, List<String>> of(Store store) {
        try (Connection connection = store.dataSource().getConnection()) {
            return of(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows of each table, beside a bot that runs. */
    public static Map<String, List<String>> of(StoreSettings where) {
        try (Connection connection = connect(where)) {
            return of(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a question yields beside a bot that runs, a line for each row, with '|' after each column. */
    public static List<String> select(StoreSettings where, String question) {
        try (Connection connection = connect(where);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows(rows);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connect(StoreSettings where) throws SQLException {
        return DriverManager.getConnection(where.url(), where.user(), where.password());
    }

    private static Map<String, List<String>> of(Connection connection) throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    dump.put(table, rows(rows));
                }
            }
        }
        return dump;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String schema = found.getString("TABLE_SCHEM");
                if (schema == null || schema.equals("public")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            StringBuilder text = new StringBuilder();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                Object value = rows.getObject(column);
                text.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                        .append('|');
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
