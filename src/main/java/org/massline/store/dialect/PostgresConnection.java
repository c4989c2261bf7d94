package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.massline.store.StoreSettings;

/** A connection to PostgreSQL for what works on the tables as a whole, beside the bot's own ones. */
public final class PostgresConnection {
    private PostgresConnection() {}

    /**
     * Opens one, to be closed by who asks.
     *
     * @param application as which the server lists it
     */
    public static Connection open(StoreSettings where, String application) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", where.user());
        properties.setProperty("password", where.password());
        // The detail of an error quotes the row.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", application);
        return DriverManager.getConnection(where.url(), properties);
    }

    /** Of the tables, a migration's; empty if there are none. */
    public static Optional<String> version(Statement statement) throws SQLException {
        if (number(
                        statement,
                        "select count(*) from information_schema.tables where table_schema = current_schema()"
                                + " and table_name = 'flyway_schema_history'")
                == 0) {
            return Optional.empty();
        }
        try (ResultSet row = statement.executeQuery("select version from flyway_schema_history where success and"
                + " version is not null order by installed_rank desc limit 1")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** The answer to a question that has one. */
    public static long number(Statement statement, String question) throws SQLException {
        try (ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getLong(1);
        }
    }
}
