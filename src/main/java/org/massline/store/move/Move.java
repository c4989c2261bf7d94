package org.massline.store.move;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.massline.privacy.Keys;
import org.massline.store.KeyCheck;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.store.backup.Progress;
import org.massline.store.dialect.Alone;
import org.massline.store.dialect.PostgresConnection;
import org.massline.store.dialect.UnfinishedMove;
import org.massline.store.move.SqliteRows.Fractions;

/**
 * Moves a school from its SQLite file to a PostgreSQL database, while no bot runs with either. The file stays as it is.
 *
 * <p>Rows go in the order of their keys, some thousand with each commit, so that a move that was interrupted goes on: what is
 * there already is compared with the beginning of what is to come, and only a table that differs is moved anew. At the end each
 * table is compared as a whole, by its count and by the SHA-256 of its rows as PostgreSQL writes them down.
 */
public final class Move {
    private static final int ROWS_AT_ONCE = 5_000;

    private final SqliteRows source;
    private final PostgresRows target;
    private final Progress progress;

    /**
     * What was moved.
     *
     * @param rows of all tables
     * @param already how many of them were there from an interrupted move
     */
    public record Moved(List<Table> tables, long rows, long already) {
        public Moved {
            tables = List.copyOf(tables);
        }

        /** How many suggestions there are. */
        public long suggestions() {
            return tables.stream()
                    .filter(table -> table.name().equals("suggestion"))
                    .mapToLong(Table::rows)
                    .sum();
        }
    }

    /**
     * A table, the same on both sides.
     *
     * @param sha256 of its rows, hexadecimal; empty for a part of the search index, which is made of other tables
     */
    public record Table(String name, long rows, String sha256) {}

    private Move(SqliteRows source, PostgresRows target, Progress progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Moves everything, or what an interrupted move has left.
     *
     * @param keys of the school; it keeps them
     * @throws MoveProblem if it cannot be done; a database that was in use is as it was
     * @throws org.massline.store.WrongDatabase if the keys are others, or a newer program has used one of the databases
     * @throws org.massline.store.StoreUnavailable if one of them cannot be reached
     */
    public static Moved run(StoreSettings from, StoreSettings to, Keys keys, Progress progress) {
        if (!from.isSqlite() || to.isSqlite()) {
            throw new MoveProblem("the way leads from SQLite (jdbc:sqlite:...) to PostgreSQL (jdbc:postgresql:...)");
        }
        if (!Files.exists(from.file())) {
            throw new MoveProblem("there is no database " + from.file() + "; name the one to be moved with --from");
        }
        try {
            requireAlone(from);
            // Brings its tables up to date, and tries the keys.
            Store.open(from, keys).close();
            try (Connection sqlite = DriverManager.getConnection(from.url())) {
                return run(sqlite, to, progress);
            }
        } catch (SQLException failure) {
            throw new MoveProblem(
                    "the move was interrupted (" + failure.getMessage() + "); run it again, and it goes on", failure);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Moved run(Connection sqlite, StoreSettings to, Progress progress) throws SQLException, IOException {
        try (Statement statement = sqlite.createStatement()) {
            // Nobody writes until the end: a bot that is started meanwhile does not come up.
            statement.execute("begin immediate");
        }
        String school = KeyCheck.in(DSL.using(sqlite, SQLDialect.SQLITE))
                .orElseThrow(() -> new IllegalStateException("a database that was opened has its sentence"));
        try (Connection postgres = reach(to)) {
            if (isFree(postgres, school)) {
                Store.migrate(to);
                UnfinishedMove.begin(postgres, school);
            }
            postgres.setAutoCommit(false);
            Moved moved = new Move(new SqliteRows(sqlite), new PostgresRows(postgres), progress).run();
            UnfinishedMove.end(postgres);
            postgres.commit();
            postgres.setAutoCommit(true);
            try (Statement statement = postgres.createStatement()) {
                // So that the first questions are asked with the right plans.
                statement.execute("analyze");
            }
            return moved;
        }
    }

    private static Connection reach(StoreSettings to) {
        try {
            requireAlone(to);
            return PostgresConnection.open(to, "massline-move");
        } catch (SQLException failure) {
            throw new MoveProblem(
                    to.shown() + " cannot be reached (" + failure.getMessage()
                            + "); check it, and the user and password"
                            + " (massline.database-user, MASSLINE_DATABASE_PASSWORD)",
                    failure);
        }
    }

    /**
     * Whether nothing has begun there yet.
     *
     * @throws MoveProblem if it is in use, or another school is on its way there
     */
    private static boolean isFree(Connection postgres, String school) throws SQLException {
        Optional<String> moving = UnfinishedMove.source(postgres);
        if (moving.isPresent()) {
            if (!moving.get().equals(school)) {
                throw new MoveProblem("another database is being moved to there, and that has not come to its end;"
                        + " name an empty one");
            }
            return false;
        }
        try (Statement statement = postgres.createStatement()) {
            if (PostgresConnection.version(statement).isPresent()
                    && KeyCheck.in(DSL.using(postgres, SQLDialect.POSTGRES)).isPresent()) {
                throw new MoveProblem("a school is there already; name an empty database");
            }
        }
        return true;
    }

    private static void requireAlone(StoreSettings where) throws SQLException {
        if (!Alone.isWith(where)) {
            throw new MoveProblem("a program still uses " + where.shown() + "; stop Massline first, then move");
        }
    }

    private Moved run() throws SQLException, IOException {
        List<MovedTable> tables = target.tables();
        long total = 0;
        for (MovedTable table : tables) {
            total += source.count(table);
        }
        long already = 0;
        long done = 0;
        boolean isNew = false;
        for (int at = 0; at < tables.size(); at++) {
            MovedTable table = tables.get(at);
            long there = isNew ? 0 : target.count(table);
            if (there > 0 && !isBeginning(table, there)) {
                // What refers to it follows it.
                target.empty(tables.subList(at, tables.size()));
                isNew = true;
                there = 0;
            }
            already += there;
            done += there;
            done = move(table, there, done, total);
            target.countOn(table, source.lastGiven(table));
        }
        return new Moved(compare(tables, total), total, already);
    }

    /** Whether so many rows of the source are what the target has, and all that it has. */
    private boolean isBeginning(MovedTable table, long rows) throws SQLException, IOException {
        MovedTable compared = table.isIndex() ? table.keys() : table;
        MessageDigest here = sha256();
        long[] read = {0};
        source.each(compared, Fractions.BY_BITS, 0, rows, line -> {
            here.update(line);
            read[0]++;
        });
        return read[0] == rows && MessageDigest.isEqual(here.digest(), digestThere(compared));
    }

    private long move(MovedTable table, long from, long before, long total) throws SQLException, IOException {
        long[] done = {before};
        List<byte[]> lines = new ArrayList<>(ROWS_AT_ONCE);
        source.each(table, Fractions.IN_DIGITS, from, -1, line -> {
            lines.add(line);
            if (lines.size() == ROWS_AT_ONCE) {
                target.add(table, lines);
                done[0] += lines.size();
                lines.clear();
                progress.at("moved", done[0], total);
            }
        });
        if (!lines.isEmpty()) {
            target.add(table, lines);
        }
        progress.at("moved", done[0] + lines.size(), total);
        return done[0] + lines.size();
    }

    private List<Table> compare(List<MovedTable> tables, long total) throws SQLException, IOException {
        List<Table> compared = new ArrayList<>();
        long done = 0;
        for (MovedTable table : tables) {
            long rows = source.count(table);
            String hash = table.isIndex() ? "" : HexFormat.of().formatHex(digestHere(table));
            boolean isSame =
                    table.isIndex() || MessageDigest.isEqual(HexFormat.of().parseHex(hash), digestThere(table));
            if (rows != target.count(table) || !isSame) {
                throw new MoveProblem("the table " + table.name()
                        + " did not arrive as it is; run the move again, and it" + " is moved anew");
            }
            compared.add(new Table(table.name(), rows, hash));
            done += rows;
            progress.at("compared", done, total);
        }
        return compared;
    }

    private byte[] digestHere(MovedTable table) throws SQLException, IOException {
        MessageDigest digest = sha256();
        source.each(table, Fractions.BY_BITS, 0, -1, digest::update);
        return digest.digest();
    }

    private byte[] digestThere(MovedTable table) throws SQLException, IOException {
        MessageDigest digest = sha256();
        target.each(table, digest::update);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
