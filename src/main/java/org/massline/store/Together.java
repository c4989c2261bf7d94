package org.massline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.massline.store.dialect.Postponed;

/**
 * Statements that PostgreSQL is sent at once, and runs one after the other, each of which sees what is committed by then: where each
 * waits for the answer of the one before, most of the time is the way there and back.
 */
final class Together {
    private final String words;

    private Together(String words) {
        this.words = words;
    }

    static Together of(Prepared... statements) {
        return new Together(Stream.of(statements).map(Prepared::onPostgresql).collect(Collectors.joining("; ")));
    }

    /** Makes something of the answers, which come in the order of the statements. */
    @FunctionalInterface
    interface Reading<R> {
        R read(Answers answers) throws SQLException;
    }

    /**
     * Within a transaction that writes.
     *
     * @param values of all statements, in the order in which they stand in the words
     */
    <R> R run(DSLContext sql, Reading<R> reading, Object... values) {
        Postponed connection = (Postponed) sql.configuration().connectionProvider();
        return connection.run(new WithValues(values), executed -> reading.read(new Answers(executed)));
    }

    private final class WithValues implements Postponed.Bound {
        private final Object[] values;

        private WithValues(Object[] values) {
            this.values = values;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public int fill(PreparedStatement statement, int before) throws SQLException {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(before + index + 1, values[index]);
            }
            return values.length;
        }
    }

    /** Each is asked for once. */
    static final class Answers {
        private final PreparedStatement statement;

        private Answers(PreparedStatement statement) {
            this.statement = statement;
        }

        /** How many rows the next statement has changed. */
        int changed() throws SQLException {
            int changed = statement.getUpdateCount();
            statement.getMoreResults();
            return changed;
        }

        /** The first row of what the next statement has found. */
        <T> Optional<T> first(Prepared.Reader<T> reader) throws SQLException {
            Optional<T> first;
            try (ResultSet rows = statement.getResultSet()) {
                first = rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
            statement.getMoreResults();
            return first;
        }
    }
}
