package org.massline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.store.dialect.PostgresDatabase;
import org.massline.store.dialect.SqliteDatabase;

/**
 * A statement that is put into words once, for what every update asks: to build it with jOOQ and to render it each time takes
 * several times what the database takes to answer.
 *
 * <p>What is not known when it is built is a {@link #value}; values are given in the order in which they stand in the words.
 */
final class Prepared {
    private final String sqlite;
    private final String postgresql;

    private Prepared(String sqlite, String postgresql) {
        this.sqlite = sqlite;
        this.postgresql = postgresql;
    }

    static Prepared of(Query query) {
        return new Prepared(onSqlite(query), onPostgresql(query));
    }

    /** The same, with the time of the database's clock in milliseconds. */
    static Prepared timed(Function<Field<Long>, Query> query) {
        return new Prepared(onSqlite(query.apply(SqliteDatabase.NOW)), onPostgresql(query.apply(PostgresDatabase.NOW)));
    }

    /** On PostgreSQL its rows are kept from other transactions until this one ends; SQLite has one writer. */
    static Prepared locking(SelectForUpdateStep<? extends Record> query) {
        // The query itself is another one once it locks.
        String unlocked = onSqlite(query);
        return new Prepared(unlocked, onPostgresql(query.forUpdate()));
    }

    /** The same, but rows that others keep are left out. */
    static Prepared lockingWithoutWaiting(SelectForUpdateStep<? extends Record> query) {
        String unlocked = onSqlite(query);
        return new Prepared(unlocked, onPostgresql(query.forUpdate().skipLocked()));
    }

    private static String onSqlite(Query query) {
        return DSL.using(SQLDialect.SQLITE).render(query);
    }

    private static String onPostgresql(Query query) {
        return DSL.using(SQLDialect.POSTGRES, PostgresDatabase.settings()).render(query);
    }

    /** As PostgreSQL is asked it. */
    String onPostgresql() {
        return postgresql;
    }

    /** To be given when it is executed; as the database keeps it: numbers, texts, bytes. */
    static <T> Field<T> value(Field<T> of) {
        return DSL.param(of.getName(), of.getDataType());
    }

    /** Makes something of a row; its columns are counted from 1. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Returns how many rows were changed. */
    int execute(DSLContext sql, @Nullable Object... values) {
        return run(sql, PreparedStatement::executeUpdate, values);
    }

    /** Once with each list of values, one after the other; returns how many rows were changed by all of them. */
    int executeAll(DSLContext sql, List<@Nullable Object[]> values) {
        if (values.size() <= 1) {
            return values.isEmpty() ? 0 : execute(sql, values.getFirst());
        }
        return run(sql, statement -> {
            for (@Nullable Object[] each : values) {
                fill(statement, each);
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        });
    }

    /** The first row. */
    <T> Optional<T> first(DSLContext sql, Reader<T> reader, @Nullable Object... values) {
        return run(
                sql,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
                    }
                },
                values);
    }

    <T> List<T> all(DSLContext sql, Reader<T> reader, @Nullable Object... values) {
        return run(
                sql,
                statement -> {
                    List<T> all = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            all.add(reader.read(rows));
                        }
                    }
                    return all;
                },
                values);
    }

    private <R> R run(DSLContext sql, Run<R> run, @Nullable Object... values) {
        String words = sql.dialect() == SQLDialect.SQLITE ? sqlite : postgresql;
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(words)) {
                fill(statement, values);
                return run.on(statement);
            } catch (SQLException failure) {
                // As jOOQ does it: the words, never the values.
                throw new DataAccessException("SQL [" + words + "]", failure);
            }
        });
    }

    static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    @FunctionalInterface
    private interface Run<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
