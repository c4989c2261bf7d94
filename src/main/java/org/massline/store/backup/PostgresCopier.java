package org.massline.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.massline.privacy.Keys;
import org.massline.store.KeyCheck;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.store.WrongDatabase;
import org.massline.store.dialect.Alone;
import org.massline.store.dialect.PostgresConnection;
import org.massline.store.dialect.PostgresTables;
import org.postgresql.PGConnection;

/**
 * PostgreSQL: COPY of every table within one transaction that sees one snapshot (isolation level REPEATABLE READ), into one
 * zip archive. No program but this one is needed to make or to restore it.
 */
final class PostgresCopier implements Copier {
    private final StoreSettings where;

    PostgresCopier(StoreSettings where) {
        this.where = where;
    }

    @Override
    public String ending() {
        return ".zip";
    }

    @Override
    public void copyTo(Path empty, Progress progress) throws IOException, SQLException {
        Manifest manifest;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ArchiveWriter archive = new ArchiveWriter(empty)) {
            statement.execute("begin isolation level repeatable read read only");
            String version = PostgresConnection.version(statement)
                    .orElseThrow(() ->
                            new BackupProblem("there are no tables in the database yet; the first start makes them"));
            List<PostgresTables.Table> tables = PostgresTables.of(connection);
            long all = 0;
            for (PostgresTables.Table table : tables) {
                all += PostgresConnection.number(
                        statement, "select count(*) from " + PostgresTables.quoted(table.name()));
            }
            long total = all;
            for (PostgresTables.Table table : tables) {
                // Asked first: while a COPY runs, its connection answers nothing else.
                Optional<Long> lastGiven = lastGiven(statement, table);
                archive.add(
                        table,
                        lastGiven,
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(out(table)),
                        rows -> progress.at("copied", rows, total));
            }
            manifest = archive.finish(version, keyCheck(connection));
        }
        try (ArchiveReader archive = ArchiveReader.open(empty)) {
            if (!archive.manifest().equals(manifest)) {
                throw new BackupProblem("the copy is not what was written; is the disk well?");
            }
            archive.check(progress);
        }
    }

    private static String out(PostgresTables.Table table) {
        return "copy (select " + PostgresTables.quoted(table.columns()) + " from " + PostgresTables.quoted(table.name())
                + " order by " + PostgresTables.quoted(table.key()) + ") to stdout";
    }

    @Override
    public boolean isEmpty() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return PostgresConnection.version(statement).isEmpty()
                    || keyCheck(connection).isEmpty();
        }
    }

    private static Optional<String> keyCheck(Connection connection) {
        return KeyCheck.in(DSL.using(connection, SQLDialect.POSTGRES));
    }

    @Override
    public void restoreFrom(Path copy, Keys keys, Progress progress) throws IOException, SQLException {
        try (ArchiveReader archive = ArchiveReader.open(copy)) {
            archive.check(progress);
            Manifest manifest = archive.manifest();
            manifest.keyCheck().ifPresent(kept -> KeyCheck.require(kept, keys));
            if (!Alone.isWith(where)) {
                throw new BackupProblem("a program still uses the database; stop Massline first, then restore");
            }
            // A newer program's tables are refused here, before anything changes; older ones are brought to the copy's.
            Store.migrate(where, manifest.version());
            load(archive, progress);
        }
        Store.open(where, keys).close();
    }

    /** In one transaction: until its end the old rows are there, and after a failure for good. */
    private void load(ArchiveReader archive, Progress progress) throws IOException, SQLException {
        Manifest manifest = archive.manifest();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<PostgresTables.Table> tables = PostgresTables.of(connection);
            String found = PostgresConnection.version(statement).orElse("");
            if (!found.equals(manifest.version())) {
                throw new WrongDatabase("the database's tables have version " + found + ", the backup's "
                        + manifest.version() + "; restore into an empty database");
            }
            Map<String, Manifest.Table> copied =
                    manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
            statement.execute("set local lock_timeout = '10s'");
            statement.execute("truncate "
                    + PostgresTables.quoted(
                            tables.stream().map(PostgresTables.Table::name).toList()));
            long done = 0;
            long total =
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
            for (PostgresTables.Table table : tables) {
                Manifest.Table rows = copied.get(table.name());
                if (rows == null || !rows.columns().equals(table.columns()) || copied.size() != tables.size()) {
                    throw new BackupProblem(
                            "the archive's tables are not those of version " + manifest.version() + "; take another");
                }
                load(connection, table, rows, archive);
                done += rows.rows();
                progress.at("restored", done, total);
            }
            connection.commit();
        }
    }

    private static void load(
            Connection connection, PostgresTables.Table table, Manifest.Table rows, ArchiveReader archive)
            throws IOException, SQLException {
        String name = PostgresTables.quoted(table.name());
        try (Statement statement = connection.createStatement()) {
            // What a trigger would add or change stands in the copy already.
            statement.execute("alter table " + name + " disable trigger user");
            long loaded = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + name + " (" + PostgresTables.quoted(rows.columns()) + ") from stdin",
                            archive.rows(rows));
            if (loaded != rows.rows()) {
                throw new BackupProblem("the archive has " + loaded + " rows of " + table.name() + ", not "
                        + rows.rows() + "; take another");
            }
            statement.execute("alter table " + name + " enable trigger user");
            if (table.counted().isPresent() && rows.lastGiven().isPresent()) {
                statement.execute("select setval(pg_get_serial_sequence('" + name + "', '"
                        + table.counted().get() + "'), " + rows.lastGiven().get() + ")");
            }
        }
    }

    private static Optional<Long> lastGiven(Statement statement, PostgresTables.Table table) throws SQLException {
        if (table.counted().isEmpty()) {
            return Optional.empty();
        }
        try (ResultSet sequence = statement.executeQuery("select pg_sequence_last_value(pg_get_serial_sequence('"
                + PostgresTables.quoted(table.name()) + "', '" + table.counted().get() + "'))")) {
            sequence.next();
            long last = sequence.getLong(1);
            return sequence.wasNull() ? Optional.empty() : Optional.of(last);
        }
    }

    private Connection connect() throws SQLException {
        return PostgresConnection.open(where, "massline-backup");
    }

    /** A digest as it stands in a manifest. */
    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
