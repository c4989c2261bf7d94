package org.massline.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.massline.privacy.Keys;
import org.massline.store.Store;
import org.massline.store.StoreSettings;

/** A suggestion that was closed in 2020, put past the program into a bot's SQLite file; nobody opens what is sealed of it. */
public final class OldSuggestion {
    private final Path data;
    private final String database;

    /** @param data the bot's data folder */
    public OldSuggestion(Path data) {
        this.data = data;
        database = "jdbc:sqlite:" + data.resolve("massline.db");
    }

    /** The file, as the bot's first start makes it. */
    public void makeDatabase() {
        Store.open(new StoreSettings(database, "", ""), Keys.openOrMake(data)).close();
    }

    public void add() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into topic (id, slug, position, response_target_days) values (1, 'canteen', 1, 5)");
            statement.execute(
                    "insert into suggestion (number, topic_id, kind, status, text, received_on, target_on, closed_on)"
                            + " values (1, 1, 'problem', 'done', 'Soup', '2020-01-01', '2020-01-08', '2020-01-02')");
        }
    }

    public boolean isThere() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("select 1 from suggestion").next();
        }
    }
}
