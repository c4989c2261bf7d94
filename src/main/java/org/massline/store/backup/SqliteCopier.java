package org.massline.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.massline.privacy.Keys;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.store.StoreUnavailable;
import org.massline.store.dialect.Alone;
import org.massline.store.dialect.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/**
 * SQLite: {@code vacuum into} copies within one read transaction, and whoever writes meanwhile neither waits nor makes it begin
 * anew. The copy has no free pages, and its pages stand in the order of their keys: nothing of when something was changed.
 */
final class SqliteCopier implements Copier {
    private static final int BUSY_MILLIS = 10_000;
    /** Some tenths of a second. */
    private static final int OPERATIONS_PER_LOOK = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteCopier.class);

    private final Path file;

    SqliteCopier(Path file) {
        this.file = file;
    }

    @Override
    public String ending() {
        return ".db";
    }

    @Override
    public void copyTo(Path empty, Progress progress) throws IOException, SQLException {
        if (isEmpty()) {
            throw new BackupProblem("there is no database " + file + " yet; the first start makes it");
        }
        try (Connection connection = open(file, new SQLiteConfig())) {
            long pages = number(connection, "pragma page_count");
            long bytes = pages * number(connection, "pragma page_size");
            ProgressHandler.setHandler(connection, OPERATIONS_PER_LOOK, new ProgressHandler() {
                @Override
                protected int progress() {
                    try {
                        progress.at("copied", Math.min(size(empty), bytes), bytes);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                    return 0;
                }
            });
            try (PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
                copy.setString(1, empty.toString());
                copy.execute();
            } finally {
                ProgressHandler.clearHandler(connection);
            }
            progress.at("copied", bytes, bytes);
        }
        check(empty);
    }

    @Override
    public boolean isEmpty() throws IOException {
        return size(file) == 0;
    }

    @Override
    public void restoreFrom(Path copy, Keys keys, Progress progress) throws IOException, SQLException {
        check(copy);
        progress.at("checked", 1, 3);
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path placed = OwnerOnly.temporary(folder);
        try {
            // Into the file that is there: another one in its place would begin with the rights of the copy.
            try (OutputStream content = Files.newOutputStream(placed)) {
                Files.copy(copy, content);
            }
            // As the next start would: brought up to date, and its keys tried. The copy's own journal is gone
            // afterwards.
            open(copy, placed, keys);
            OwnerOnly.flush(placed);
            progress.at("brought up to date", 2, 3);
            settle();
            Files.move(placed, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            progress.at("put in its place", 3, 3);
        } finally {
            for (Path each : OwnerOnly.withItsLog(placed)) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static void open(Path copy, Path placed, Keys keys) {
        try {
            Store.open(new StoreSettings("jdbc:sqlite:" + placed, "", ""), keys).close();
        } catch (StoreUnavailable unusable) {
            // Of a file that says of itself that it may only be read, for one.
            throw new BackupProblem(copy + " is no database that Massline can use; take another backup", unusable);
        }
    }

    /** The old database without a journal, which would be taken for the new one's; that works only if nobody has it open. */
    private void settle() throws IOException, SQLException {
        if (!isEmpty()) {
            try {
                if (!Alone.isWith(new StoreSettings("jdbc:sqlite:" + file, "", ""))) {
                    throw new BackupProblem("a program still uses " + file + "; stop Massline first, then restore");
                }
            } catch (SQLiteException broken) {
                // Why a backup is put in its place.
                LOG.warn("the old database is replaced as it is: {}", broken.getResultCode());
            }
        }
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    }

    /** Reads all of it: every page, every index, every reference. */
    private static void check(Path copy) throws SQLException {
        SQLiteConfig reading = new SQLiteConfig();
        reading.setReadOnly(true);
        try (Connection connection = open(copy, reading);
                Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery("pragma integrity_check(1)")) {
                if (!result.next() || !"ok".equals(result.getString(1))) {
                    throw new BackupProblem(copy + " is damaged; take another backup");
                }
            }
            try (ResultSet broken = statement.executeQuery("pragma foreign_key_check")) {
                if (broken.next()) {
                    throw new BackupProblem(copy + " is damaged: rows of " + broken.getString(1)
                            + " refer to what is not there; take another backup");
                }
            }
            number(connection, "select count(*) from setting");
        } catch (SQLiteException failure) {
            throw new BackupProblem(
                    copy + " is no backup of Massline, or damaged ("
                            + failure.getResultCode().name() + ")",
                    failure);
        }
    }

    private static Connection open(Path database, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + database);
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static long size(Path path) throws IOException {
        return Files.notExists(path) ? 0 : Files.size(path);
    }
}
