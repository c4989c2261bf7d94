package org.massline.store.move;

import static org.massline.store.dialect.PostgresTables.quoted;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.massline.store.dialect.PostgresConnection;
import org.massline.store.dialect.PostgresTables;
import org.massline.store.dialect.UnfinishedMove;
import org.massline.store.move.SqliteRows.Taker;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Rows of a PostgreSQL database as lines of its COPY. */
final class PostgresRows {
    /** The scheduler makes its own anew. */
    private static final String SCHEDULER = "scheduled_tasks";

    private final Connection postgres;

    /** @param postgres without automatic commits */
    PostgresRows(Connection postgres) {
        this.postgres = postgres;
    }

    /** What is moved, each table after those to which it refers, and the search index after those of which it is made. */
    List<MovedTable> tables() throws SQLException {
        List<MovedTable> tables = new ArrayList<>();
        for (PostgresTables.Table table : PostgresTables.of(postgres)) {
            if (!table.name().equals(UnfinishedMove.TABLE) && !table.name().equals(SCHEDULER)) {
                tables.add(MovedTable.of(postgres, table));
            }
        }
        tables.sort(Comparator.comparing(MovedTable::isIndex));
        return tables;
    }

    long count(MovedTable table) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            return PostgresConnection.number(statement, "select count(*) from " + quoted(table.name()));
        }
    }

    void empty(List<MovedTable> tables) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            statement.execute(
                    "truncate " + quoted(tables.stream().map(MovedTable::name).toList()));
        }
        postgres.commit();
    }

    /** All rows, in the order of their keys, as {@link SqliteRows.Fractions#BY_BITS}. */
    void each(MovedTable table, Taker taker) throws SQLException, IOException {
        CopyOut copied = postgres.unwrap(PGConnection.class).getCopyAPI().copyOut(table.askPostgres());
        for (byte[] line = copied.readFromCopy(); line != null; line = copied.readFromCopy()) {
            taker.take(line);
        }
        postgres.commit();
    }

    /** Adds rows and commits. What a trigger would add or change stands in the rows already. */
    void add(MovedTable table, List<byte[]> lines) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            statement.execute("alter table " + quoted(table.name()) + " disable trigger user");
            CopyIn copying = postgres.unwrap(PGConnection.class).getCopyAPI().copyIn(table.takeIntoPostgres());
            try {
                for (byte[] line : lines) {
                    copying.writeToCopy(line, 0, line.length);
                }
                copying.endCopy();
            } finally {
                if (copying.isActive()) {
                    copying.cancelCopy();
                }
            }
            statement.execute("alter table " + quoted(table.name()) + " enable trigger user");
        }
        postgres.commit();
    }

    /** The table's counter goes on behind the last number that was given. */
    void countOn(MovedTable table, long lastGiven) throws SQLException {
        if (table.table().counted().isPresent() && lastGiven > 0) {
            try (Statement statement = postgres.createStatement()) {
                statement.execute("select setval(pg_get_serial_sequence('" + quoted(table.name()) + "', '"
                        + table.table().counted().get() + "'), " + lastGiven + ")");
            }
        }
    }
}
