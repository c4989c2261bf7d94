package org.massline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.VisitListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.massline.store.dialect.PostgresDatabase;
import org.massline.store.dialect.Postponed;
import org.massline.store.dialect.SqliteDatabase;

/**
 * A statement that is put into words once, for what every update asks: to build it with jOOQ and to render it each time takes
 * several times what the database takes to answer.
 *
 * <p>What is not known when it is built is a {@link #value}; values are given in the order in which they stand in the words.
 */
final class Prepared {
    /** A batch of its own is one way there and back, whatever there is in it. */
    private static final int FEW = 2;

    private final String sqlite;
    private final String postgresql;
    /** Of its values on PostgreSQL, as {@link java.sql.Types} numbers them. */
    private final int[] types;

    private Prepared(Query onSqlite, Query onPostgresql) {
        this(onSqlite(onSqlite), onPostgresql);
    }

    private Prepared(String sqlite, Query onPostgresql) {
        List<Integer> found = new ArrayList<>();
        Configuration configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(PostgresDatabase.settings())
                .set(VisitListener.onVisitStart(context -> {
                    if (context.queryPart() instanceof Param<?> param && !param.isInline()) {
                        found.add(typeOf(param));
                    }
                }));
        this.sqlite = sqlite;
        this.postgresql = DSL.using(configuration).render(onPostgresql);
        this.types = found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int typeOf(Param<?> param) {
        int type = param.getDataType().getSQLType();
        return type == Types.BLOB ? Types.BINARY : type;
    }

    static Prepared of(Query query) {
        return new Prepared(query, query);
    }

    /** The same, with the time of the database's clock in milliseconds. */
    static Prepared timed(Function<Field<Long>, Query> query) {
        return new Prepared(query.apply(SqliteDatabase.NOW), query.apply(PostgresDatabase.NOW));
    }

    /** On PostgreSQL its rows are kept from other transactions until this one ends; SQLite has one writer. */
    static Prepared locking(SelectForUpdateStep<? extends Record> query) {
        // The query itself is another one once it locks.
        String unlocked = onSqlite(query);
        return new Prepared(unlocked, query.forUpdate());
    }

    /** The same, but rows that others keep are left out. */
    static Prepared lockingWithoutWaiting(SelectForUpdateStep<? extends Record> query) {
        String unlocked = onSqlite(query);
        return new Prepared(unlocked, query.forUpdate().skipLocked());
    }

    private static String onSqlite(Query query) {
        return DSL.using(SQLDialect.SQLITE).render(query);
    }

    /** As PostgreSQL is asked it. */
    String onPostgresql() {
        return postgresql;
    }

    /** To be given when it is executed; as the database keeps it: numbers, texts, bytes. */
    static <T> Field<T> value(Field<T> of) {
        return DSL.param(of.getName(), of.getDataType());
    }

    /** Makes something of a row, or of all of them; columns are counted from 1. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Returns how many rows were changed. */
    int execute(DSLContext sql, @Nullable Object... values) {
        return sql.configuration().connectionProvider() instanceof Postponed postponed
                ? postponed.run(new WithValues(values), PreparedStatement::getUpdateCount)
                : onConnection(sql, statement -> {
                    fill(statement, 0, values);
                    return statement.executeUpdate();
                });
    }

    /**
     * Where nobody asks how many rows it changes: on PostgreSQL with whatever is asked next, or with the commit, in one go.
     */
    void executeWithNext(DSLContext sql, @Nullable Object... values) {
        if (sql.configuration().connectionProvider() instanceof Postponed postponed) {
            postponed.add(new WithValues(values));
        } else {
            execute(sql, values);
        }
    }

    /** Once with each list of values, one after the other; returns how many rows were changed by all of them. */
    int executeAll(DSLContext sql, List<@Nullable Object[]> values) {
        if (values.size() <= 1) {
            return values.isEmpty() ? 0 : execute(sql, values.getFirst());
        }
        return onConnection(sql, statement -> {
            for (@Nullable Object[] each : values) {
                fill(statement, 0, each);
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        });
    }

    /** As {@link #executeAll}, where nobody asks for that: a few of them as {@link #executeWithNext}. */
    void executeAllWithNext(DSLContext sql, List<@Nullable Object[]> values) {
        if (values.size() <= FEW) {
            values.forEach(each -> executeWithNext(sql, each));
        } else {
            executeAll(sql, values);
        }
    }

    /** The first row. */
    <T> Optional<T> first(DSLContext sql, Reader<T> reader, @Nullable Object... values) {
        return ask(sql, rows -> rows.next() ? Optional.of(reader.read(rows)) : Optional.empty(), values);
    }

    <T> List<T> all(DSLContext sql, Reader<T> reader, @Nullable Object... values) {
        return ask(
                sql,
                rows -> {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(reader.read(rows));
                    }
                    return all;
                },
                values);
    }

    private <R> R ask(DSLContext sql, Reader<R> answer, @Nullable Object... values) {
        return sql.configuration().connectionProvider() instanceof Postponed postponed
                ? postponed.run(new WithValues(values), executed -> {
                    try (ResultSet rows = executed.getResultSet()) {
                        return answer.read(rows);
                    }
                })
                : onConnection(sql, statement -> {
                    fill(statement, 0, values);
                    try (ResultSet rows = statement.executeQuery()) {
                        return answer.read(rows);
                    }
                });
    }

    private <R> R onConnection(DSLContext sql, Postponed.Reading<R> run) {
        String words = sql.dialect() == SQLDialect.SQLITE ? sqlite : postgresql;
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(words)) {
                return run.read(statement);
            } catch (SQLException failure) {
                // As jOOQ does it: the words, never the values.
                throw new DataAccessException("SQL [" + words + "]", failure);
            }
        });
    }

    /** A null has its type, too: PostgreSQL's driver has a statement planned anew whenever types are other ones than before. */
    int fill(PreparedStatement statement, int before, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value == null) {
                statement.setNull(before + index + 1, types[index]);
            } else {
                statement.setObject(before + index + 1, value);
            }
        }
        return values.length;
    }

    private final class WithValues implements Postponed.Bound {
        private final @Nullable Object[] values;

        private WithValues(@Nullable Object[] values) {
            this.values = values;
        }

        @Override
        public String words() {
            return postgresql;
        }

        @Override
        public int fill(PreparedStatement statement, int before) throws SQLException {
            return Prepared.this.fill(statement, before, values);
        }
    }
}
