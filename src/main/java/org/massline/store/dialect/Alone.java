package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.massline.store.StoreSettings;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Whether a bot uses a database now, for what must not be done beside one. */
public final class Alone {
    /** A connection that was just closed is still listed for a moment; a bot stays. */
    private static final int LOOKS = 20;

    private Alone() {}

    /**
     * Looks. On SQLite the write-ahead log is written back and gone afterwards, which is possible only for who is alone.
     *
     * @throws SQLException if the database cannot be asked
     */
    public static boolean isWith(StoreSettings where) throws SQLException {
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                Statement statement = connection.createStatement()) {
            if (where.isSqlite()) {
                statement.execute("pragma busy_timeout = 0");
                statement.execute("pragma journal_mode = delete");
                return true;
            }
            for (int look = 1; look < LOOKS && isListed(statement); look++) {
                statement.execute("select pg_sleep(0.1)");
            }
            return !isListed(statement);
        } catch (SQLiteException held) {
            int code = held.getResultCode().code & 0xFF;
            if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
                return false;
            }
            throw held;
        }
    }

    private static boolean isListed(Statement statement) throws SQLException {
        try (ResultSet bots = statement.executeQuery("select count(*) from pg_stat_activity where datname ="
                + " current_database() and application_name = '" + PostgresDatabase.APPLICATION + "'")) {
            bots.next();
            return bots.getInt(1) > 0;
        }
    }
}
