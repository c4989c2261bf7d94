package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The mark of a PostgreSQL database into which another one is being moved: a table that is there until the move has come to
 * its end. A bot that began on half of a school would take the other half for forgotten.
 */
public final class UnfinishedMove {
    /** In quotes in no statement, so it needs none. */
    public static final String TABLE = "unfinished_move";

    private static final String THERE = "select to_regclass('" + TABLE + "') is not null";

    private UnfinishedMove() {}

    public static boolean isIn(DSLContext sql) {
        return sql.resultQuery(THERE).fetchSingle().into(Boolean.class);
    }

    /** What stands in the mark: which database is being moved; empty if none is. */
    public static Optional<String> source(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery(THERE)) {
                there.next();
                if (!there.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("select source from " + TABLE)) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Sets the mark. */
    public static void begin(Connection connection, String source) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table " + TABLE + " (source text primary key)");
        }
        try (PreparedStatement statement = connection.prepareStatement("insert into " + TABLE + " values (?)")) {
            statement.setString(1, source);
            statement.execute();
        }
    }

    /** Takes the mark away. */
    public static void end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table " + TABLE);
        }
    }
}
