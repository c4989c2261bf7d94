package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite's write-ahead log, in which what was written lately stands in the order in which it was written. */
final class LogFile {
    /** Whoever reads has finished by then, or keeps the log until the next time; longer nobody who writes is kept waiting. */
    private static final int PATIENCE_MILLIS = 100;

    private LogFile() {}

    /**
     * Moves all of it into the database's file, and leaves nothing.
     *
     * @param open to the database, and not within a transaction
     * @return whether nothing is left
     */
    static boolean empty(Connection open) throws SQLException {
        return moved(open, "pragma wal_checkpoint(truncate)", PATIENCE_MILLIS);
    }

    /**
     * The same if nobody reads in it at this moment. Its file stays as large as it is: whoever writes over what is there need not wait for
     * the disk to make room.
     *
     * @param open to the database, and not within a transaction
     * @return whether nothing is left
     */
    static boolean beginAnew(Connection open) throws SQLException {
        return moved(open, "pragma wal_checkpoint(restart)", 0);
    }

    private static boolean moved(Connection open, String pragma, int patienceMillis) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("pragma busy_timeout = " + patienceMillis);
            try (ResultSet result = statement.executeQuery(pragma)) {
                return result.next() && result.getInt("busy") == 0;
            } finally {
                statement.execute("pragma busy_timeout = " + SqliteDatabase.BUSY_MILLIS);
            }
        }
    }

    /**
     * Copies what it can into the database's file, and keeps nobody waiting: neither who writes nor who reads.
     *
     * @param open to the database, and not within a transaction
     */
    static void copy(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        }
    }
}
