package org.massline.plans;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massline.testing.FreshStore;

/** How a database would find the answer to a statement, whatever values are given with it. */
interface Explanation {
    /** The steps, in the order in which the database names them. */
    List<Step> of(String statement) throws SQLException;

    /** That of the database of this kind behind the connection. */
    static Explanation by(Connection connection, FreshStore.Kind kind) throws SQLException {
        return switch (kind) {
            case SQLITE ->
                new SqliteExplanation(
                        connection,
                        pairs(connection, "select name, name from sqlite_master where type = 'table'")
                                .keySet());
            case POSTGRESQL ->
                new PostgresExplanation(
                        connection,
                        pairs(connection, "select indexname, tablename from pg_indexes where schemaname = 'public'"));
        };
    }

    private static Map<String, String> pairs(Connection connection, String question) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
