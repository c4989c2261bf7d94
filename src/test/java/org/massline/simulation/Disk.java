package org.massline.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The disk of one life of the bot: a folder with a database, on which commits go wrong.
 *
 * <p>Java does not see when SQLite has the disk flush a file. It is taken to do what it says of {@code pragma synchronous}: 'full'
 * flushes the journal with each commit (and the file before the journal begins anew); anything less does not, and then all that
 * was written in this life may be lost with the power.
 */
final class Disk {
    private static final String DATABASE = "massline.db";
    private static final String LOG = "massline.db-wal";
    /** 'full', as SQLite counts. */
    private static final int FULL = 2;
    /** What SQLite takes for no bound. */
    private static final long UNBOUNDED = 1_073_741_823;

    private final Path folder;
    private final Chance chance;
    private final Watch watch;
    private Optional<Mishap> next = Optional.empty();
    private final byte[][] beginning;
    private boolean isFlushed = true;
    private boolean bounded;

    /** Who is told of what happens here. */
    interface Watch {
        /** Something is durable. */
        void committed();

        /** What looks at what goes through the driver is put before it. */
        default DataSource before(DataSource driver) {
            return driver;
        }

        /** It went wrong as it was to. */
        void happened(Mishap mishap);

        /** Power is lost; what the disk has is in this disk. */
        void crashed(Disk left);
    }

    Disk(Path folder, Chance chance, Watch watch) {
        this.folder = folder;
        this.chance = chance;
        this.watch = watch;
        beginning = bytes();
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    /** Does this to the next commit. */
    void order(Mishap mishap) {
        next = Optional.of(mishap);
    }

    /** What was ordered and did not happen is not done any more. */
    void spare() {
        next = Optional.empty();
    }

    /** What is on the disk if power is lost now: all that was committed, if it was flushed, and nothing else. */
    Disk leftAfterCrash() {
        return left(read(folder.resolve(DATABASE)), new WriteAheadLog(log()).upToLastCommit());
    }

    /** The file and its journal, as a thief finds them. */
    byte[][] bytes() {
        return new byte[][] {read(folder.resolve(DATABASE)), log()};
    }

    /** Another disk with this on it, or with what was there at the beginning if nothing has been flushed since. */
    private Disk left(byte[] database, byte[] log) {
        try {
            Path target = Files.createTempDirectory(folder.getParent(), "disk-");
            Files.write(target.resolve(DATABASE), isFlushed ? database : beginning[0]);
            Files.write(target.resolve(LOG), isFlushed ? log : beginning[1]);
            return new Disk(target, chance, watch);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] log() {
        return Files.exists(folder.resolve(LOG)) ? read(folder.resolve(LOG)) : new byte[0];
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Connections on which commits may go wrong. */
    DataSource before(DataSource plain) {
        DataSource driver = watch.before(plain);
        return inFrontOf(driver, DataSource.class, (method, arguments) -> {
            Object result = call(driver, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private @Nullable Object commit(PreparedStatement statement, Method method, @Nullable Object[] arguments)
            throws Throwable {
        Optional<Mishap> mishap = next.filter(each -> each != Mishap.DATABASE_BUSY && each != Mishap.DISK_FULL);
        if (mishap.isEmpty()) {
            Object result = write(statement, method, arguments);
            watch.committed();
            return result;
        }
        next = Optional.empty();
        watch.happened(mishap.get());
        return switch (mishap.get()) {
            case COMMIT_REFUSED -> throw refused(SQLiteErrorCode.SQLITE_IOERR_FSYNC);
            case COMMIT_UNKNOWN -> {
                write(statement, method, arguments);
                watch.committed();
                throw refused(SQLiteErrorCode.SQLITE_IOERR);
            }
            case CRASH_BEFORE_COMMIT -> {
                watch.crashed(leftAfterCrash());
                throw refused(SQLiteErrorCode.SQLITE_IOERR);
            }
            case CRASH_IN_COMMIT -> {
                // What the commit moves from the journal into the file, it moves after the journal is flushed.
                byte[] before = read(folder.resolve(DATABASE));
                WriteAheadLog earlier = new WriteAheadLog(log());
                write(statement, method, arguments);
                watch.crashed(left(before, new WriteAheadLog(log()).withinLastCommit(earlier, chance)));
                throw refused(SQLiteErrorCode.SQLITE_IOERR);
            }
            case CRASH_AFTER_COMMIT -> {
                Object result = write(statement, method, arguments);
                watch.crashed(leftAfterCrash());
                yield result;
            }
            default -> throw new IllegalStateException(mishap.get() + " does not happen to a commit");
        };
    }

    private @Nullable Object write(PreparedStatement statement, Method method, @Nullable Object[] arguments)
            throws Throwable {
        Object result = call(statement, method, arguments);
        try (Statement pragma = statement.getConnection().createStatement();
                ResultSet synchronous = pragma.executeQuery("pragma synchronous")) {
            isFlushed &= synchronous.next() && synchronous.getInt(1) >= FULL;
        }
        return result;
    }

    private void begin(PreparedStatement statement) throws SQLException {
        if (next.filter(Mishap.DATABASE_BUSY::equals).isPresent()) {
            next = Optional.empty();
            watch.happened(Mishap.DATABASE_BUSY);
            throw refused(SQLiteErrorCode.SQLITE_BUSY);
        }
        boolean full = next.filter(Mishap.DISK_FULL::equals).isPresent();
        if (full || bounded) {
            next = full ? Optional.empty() : next;
            bounded = full;
            bound(statement.getConnection(), full);
        }
    }

    /** Lets SQLite find the disk full, by its own bound. */
    private void bound(Connection connection, boolean full) throws SQLException {
        try (Statement pragma = connection.createStatement()) {
            long most = UNBOUNDED;
            if (full) {
                watch.happened(Mishap.DISK_FULL);
                try (ResultSet pages = pragma.executeQuery("pragma page_count")) {
                    pages.next();
                    most = pages.getLong(1);
                }
            }
            pragma.execute("pragma max_page_count = " + most);
        }
    }

    private static SQLiteException refused(SQLiteErrorCode code) {
        return new SQLiteException("[" + code + "] simulated", code);
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Connection watched(Connection connection) {
        return inFrontOf(connection, Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments[0] instanceof String words
                    ? watched(statement, words)
                    : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String words) {
        if (!words.equals("commit") && !words.equals("begin immediate")) {
            return statement;
        }
        return inFrontOf(statement, PreparedStatement.class, (method, arguments) -> {
            if (!method.getName().equals("execute")) {
                return call(statement, method, arguments);
            }
            if (words.equals("commit")) {
                return commit(statement, method, arguments);
            }
            begin(statement);
            return call(statement, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Calls {
        @Nullable
        Object call(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T inFrontOf(T target, Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                target.getClass().getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.call(method, arguments)));
    }
}
