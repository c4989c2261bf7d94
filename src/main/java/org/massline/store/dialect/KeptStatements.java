package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/**
 * A connection to SQLite that prepares a statement once and keeps it for the next time: SQLite plans anew each time that it
 * prepares, which takes longer than most of our statements themselves. PostgreSQL's driver does the same by itself.
 *
 * <p>Belongs to one thread at a time, as every connection does.
 */
final class KeptStatements extends DefaultConnection {
    /** Twice as many as the program has; lists of different lengths make several of one. */
    private static final int MOST = 256;

    /** Those that nobody is using, the one that was used longest ago first. */
    private final Map<String, PreparedStatement> free = new LinkedHashMap<>();

    KeptStatements(Connection connection) {
        super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        PreparedStatement kept = free.remove(sql);
        return new Kept(sql, kept == null ? super.prepareStatement(sql) : kept);
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = free.putIfAbsent(sql, statement);
        if (other != null) {
            // It was used within itself.
            statement.close();
        } else if (free.size() > MOST) {
            Iterator<PreparedStatement> oldest = free.values().iterator();
            PreparedStatement longestUnused = oldest.next();
            oldest.remove();
            longestUnused.close();
        }
    }

    private final class Kept extends DefaultPreparedStatement {
        private final String sql;
        private boolean failed;
        private boolean closed;

        Kept(String sql, PreparedStatement statement) {
            super(statement);
            this.sql = sql;
        }

        /** The driver gives up a statement that failed. */
        private <T> T watched(Execution<T> execution) throws SQLException {
            boolean succeeded = false;
            try {
                T result = execution.run();
                succeeded = true;
                return result;
            } finally {
                failed |= !succeeded;
            }
        }

        @Override
        public ResultSet executeQuery() throws SQLException {
            return watched(() -> getDelegate().executeQuery());
        }

        @Override
        public int executeUpdate() throws SQLException {
            return watched(() -> getDelegate().executeUpdate());
        }

        @Override
        public boolean execute() throws SQLException {
            return watched(() -> getDelegate().execute());
        }

        @Override
        public int[] executeBatch() throws SQLException {
            return watched(() -> getDelegate().executeBatch());
        }

        @Override
        public void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (failed) {
                getDelegate().close();
            } else {
                keep(sql, getDelegate());
            }
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    }

    @FunctionalInterface
    private interface Execution<T> {
        T run() throws SQLException;
    }
}
