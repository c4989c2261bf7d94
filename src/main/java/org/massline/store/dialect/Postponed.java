package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/**
 * A transaction's connection to PostgreSQL, and what it is still to be told: what nobody waits to hear about goes there together with the
 * next question, or with the commit. The way there and back costs more than most statements do.
 *
 * <p>Whoever takes the connection finds all done that was postponed before.
 */
public final class Postponed implements ConnectionProvider {
    /** So that what a long list of them leaves does not grow, nor the number of texts that a connection prepares. */
    private static final int MOST = 8;

    private final Connection connection;
    private final List<Bound> waiting = new ArrayList<>();

    Postponed(Connection connection) {
        this.connection = connection;
    }

    /** A statement with its values. */
    public interface Bound {
        String words();

        /**
         * Gives it its values.
         *
         * @param before how many values others have there
         * @return how many it has
         */
        int fill(PreparedStatement statement, int before) throws SQLException;
    }

    /** Makes something of the answer. */
    @FunctionalInterface
    public interface Reading<R> {
        R read(PreparedStatement executed) throws SQLException;
    }

    /** It is executed before anything else is. */
    public void add(Bound statement) {
        waiting.add(statement);
        if (waiting.size() == MOST) {
            flush();
        }
    }

    /** Executes it after what waits, in one go. */
    public <R> R run(Bound statement, Reading<R> reading) {
        waiting.add(statement);
        return runAll(reading);
    }

    /** Nothing waits after that. */
    void flush() {
        if (!waiting.isEmpty()) {
            runAll(PreparedStatement::getUpdateCount);
        }
    }

    /** @param reading of the last one's answer */
    private <R> R runAll(Reading<R> reading) {
        List<Bound> all = List.copyOf(waiting);
        waiting.clear();
        String words = all.size() == 1
                ? all.getFirst().words()
                : all.stream().map(Bound::words).collect(Collectors.joining("; "));
        try (PreparedStatement statement = connection.prepareStatement(words)) {
            int filled = 0;
            for (Bound each : all) {
                filled += each.fill(statement, filled);
            }
            statement.execute();
            for (int skipped = 1; skipped < all.size(); skipped++) {
                statement.getMoreResults();
            }
            return reading.read(statement);
        } catch (SQLException failure) {
            // As jOOQ does it: the words, never the values.
            throw new DataAccessException("SQL [" + words + "]", failure);
        }
    }

    @Override
    public Connection acquire() {
        flush();
        return connection;
    }

    @Override
    public void release(Connection taken) {}
}
