package org.massline.store.dialect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.massline.likeness.Sought;
import org.massline.store.Means;
import org.massline.store.StoreSettings;
import org.massline.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** SQLite: one writer that commits in groups, readers beside it that never wait for it (write-ahead log). */
public final class SqliteDatabase implements Database {
    /** Now in milliseconds. */
    public static final Field<Long> NOW = DSL.field("cast(unixepoch('subsec') * 1000 as integer)", Long.class);

    private static final int READERS = 4;
    static final int BUSY_MILLIS = 5_000;
    /** Of the writer: the rows of a lively school's people and chats stay at hand. */
    private static final int WRITER_CACHE_KIB = 8_000;
    /** SQLite's own measure, enough for a reader. */
    private static final int READER_CACHE_KIB = 2_000;

    /** Terms that begin in one way; who asks for a beginning of more has asked for too little, and waits for it. */
    private static final int MOST_TERMS = 128;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

    private final HikariDataSource readers;
    private final HikariDataSource others;
    private final GroupCommit writer;
    private final LogKeeper logKeeper;

    public SqliteDatabase(StoreSettings where, Means means) {
        makePlace(where.file());
        DataSource writing = means.connections().apply(source(where, WRITER_CACHE_KIB));
        readers = pool(
                "readers",
                means.connections().apply(source(where, READER_CACHE_KIB)),
                READERS,
                "pragma query_only = true");
        // The scheduler's few writes go beside the writer's; SQLite lets one wait for the other.
        others = pool("others", writing, 2, "pragma query_only = false");
        DatabaseFile file = new DatabaseFile(where.file(), this::forgetConnections);
        writer = new GroupCommit(writing, file, means.writer(), means.meters());
        logKeeper = new LogKeeper(others, writer, where.file());
    }

    /** They lead to a file that is not there any more. */
    private void forgetConnections() {
        readers.getHikariPoolMXBean().softEvictConnections();
        others.getHikariPoolMXBean().softEvictConnections();
    }

    /** Its owner's alone, whatever the machine's rule for new files; SQLite gives the log beside it the same rights. */
    private static void makePlace(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (file.toString().isEmpty() || folder == null) {
            return;
        }
        try {
            OwnerOnly.makeFolder(folder);
            for (String part : List.of("", "-wal", "-shm")) {
                Path beside = file.resolveSibling(file.getFileName() + part);
                if ((part.isEmpty() || Files.exists(beside)) && !OwnerOnly.make(beside)) {
                    LOG.warn(
                            "others may read {}, and its rights cannot be changed: it belongs to somebody else",
                            beside);
                }
            }
        } catch (IOException failure) {
            throw new StoreUnavailable(file + " cannot be made; check the path and the folder's rights", failure);
        }
    }

    private static DataSource source(StoreSettings where, int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Durable through a loss of power, not only of the process: what was acknowledged stays.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // The log keeper copies it back before that many pages, which are 240 MB; where it cannot, a commit does.
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "60000");
        // A size below zero is in KiB.
        config.setCacheSize(-cacheKib);
        // What is deleted is overwritten.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // Nobody asks for them, and asking for them each time costs as much as a small insert.
        config.setGetGeneratedKeys(false);
        // Made above: one that is gone later is not to be taken for a new one.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(where.url());
        return new KeepingSource(source);
    }

    private static HikariDataSource pool(String name, DataSource source, int size, String first) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(first);
        config.setConnectionTimeout(BUSY_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        return writer.write(work);
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        try (Connection connection = readers.getConnection()) {
            return work.apply(DSL.using(connection, SQLDialect.SQLITE));
        } catch (SQLException failure) {
            throw Faults.unavailable(failure)
                    .orElseGet(() -> new StoreUnavailable("the database cannot be read", failure));
        } catch (RuntimeException failure) {
            throw Faults.unavailable(failure)
                    .<RuntimeException>map(each -> each)
                    .orElse(failure);
        }
    }

    @Override
    public boolean emptyLog() {
        return logKeeper.empty();
    }

    /** A large value takes new pages, and tells it. */
    @Override
    public void tryRoom(DSLContext sql) {}

    @Override
    public DataSource dataSource() {
        return others;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String migrations() {
        return "classpath:db/sqlite";
    }

    /** There is one writer, so nothing needs to be kept from anybody. */
    @Override
    public <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> query) {
        return query;
    }

    @Override
    public <R extends Record> ResultQuery<R> lockedWithoutWaiting(SelectForUpdateStep<R> query) {
        return query;
    }

    /** The same. */
    @Override
    public void hold(DSLContext sql, Table<?> table) {}

    @Override
    public String question(DSLContext sql, Table<?> index, List<List<Sought>> anyOf) {
        Beginnings beginnings = new Beginnings(sql, index);
        return anyOf.stream()
                .map(all -> all.stream()
                        .map(each -> each.begins() ? begins(each.term(), beginnings) : quoted(each.term()))
                        .collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR "));
    }

    private static String begins(String term, Beginnings beginnings) {
        // Where no term begins so, FTS5 is to find so itself.
        return beginnings
                .of(term, MOST_TERMS)
                .filter(terms -> !terms.isEmpty())
                .map(terms -> terms.stream().map(SqliteDatabase::quoted).collect(Collectors.joining(" OR ", "(", ")")))
                .orElseGet(() -> quoted(term) + " *");
    }

    private static String quoted(String term) {
        return '"' + term.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        logKeeper.stop();
        writer.close();
        readers.close();
        others.close();
        logKeeper.close();
    }
}
