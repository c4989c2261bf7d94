package org.massline.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.massline.model.Cadre;
import org.massline.privacy.Keys;
import org.massline.store.backup.Progress;
import org.massline.store.dialect.Alone;
import org.massline.store.dialect.Database;
import org.massline.store.dialect.PostgresDatabase;
import org.massline.store.dialect.SqliteDatabase;
import org.massline.store.dialect.UnfinishedMove;

/**
 * The database of one bot, migrated to what this program needs.
 *
 * <p>Safe for use by several threads. On SQLite only one process may write as a bot; on PostgreSQL any number.
 */
public final class Store implements AutoCloseable {
    private static final int WRITABLE_SECONDS = 2;
    private static final String LAST_PROBE = "last-probe";
    /** Characters: more than a suggestion with its draft and its messages. */
    private static final int ROOM = 16_384;

    /** Some 0.1 s of work. */
    private static final int INDEXED_AT_ONCE = 500;

    private final Database database;
    private final Instruments instruments;
    /** Why the last probe failed: some faults take longer to be told than anybody waits for a probe. */
    private volatile Optional<String> lastProblem = Optional.empty();

    private Store(Database database, Keys keys) {
        this.database = database;
        this.instruments = Instruments.with(keys);
    }

    /** {@link #open(StoreSettings, Keys, Means)} where nobody looks at figures. */
    public static Store open(StoreSettings where, Keys keys) {
        return open(where, keys, Means.own());
    }

    /**
     * Opens and migrates the database. Tables to which a newer program has only added are served as they are.
     *
     * @throws StoreUnavailable if it cannot be reached
     * @throws WrongDatabase if a newer program took away from its tables, a migration fails, or it was sealed with other keys
     */
    public static Store open(StoreSettings where, Keys keys, Means means) {
        Database database = connect(where, means);
        try {
            Migrations.runBesideNewer(database);
            if (database.isShared() && database.read(UnfinishedMove::isIn)) {
                throw new WrongDatabase(
                        "another database is being moved into this one, and that has not come to its end;"
                                + " run `massline move` again");
            }
            Store store = new Store(database, keys);
            store.write(transaction -> {
                boolean isNew = transaction.settings().checkKeys(keys);
                transaction.auditChain().begin(isNew);
                return true;
            });
            store.completeSearchIndex();
            return store;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /**
     * Brings the database's tables to those of this program; a new database gets them.
     *
     * @throws StoreUnavailable if it cannot be reached
     * @throws WrongDatabase if a newer program has used it
     */
    public static void migrate(StoreSettings where) {
        try (Database database = connect(where, Means.own())) {
            Migrations.run(database, Optional.empty());
        }
    }

    /**
     * Brings the database's tables to this version and no further, so that rows of that version can be put into them.
     *
     * @throws StoreUnavailable if it cannot be reached
     * @throws WrongDatabase if a newer program has used it, or there is no such version
     */
    public static void migrate(StoreSettings where, String version) {
        try (Database database = connect(where, Means.own())) {
            Migrations.run(database, Optional.of(version));
        }
    }

    /**
     * Makes new keys, seals and hashes everything with them, and forgets the old ones, while no bot runs. What was interrupted
     * goes on when it is run again.
     *
     * @param data the folder with the key file
     * @throws StoreUnavailable if the database cannot be reached, or a bot uses it; nothing was changed
     * @throws WrongDatabase if the keys are others, or something is on its way to many people; nothing was changed
     * @throws org.massline.privacy.KeyFileProblem if the key file cannot be read or written
     */
    public static void rotateKeys(StoreSettings where, Path data, Progress progress) {
        Keys now = Keys.open(Keys.file(data));
        requireAlone(where);
        try (Database database = connect(where, Means.own())) {
            Migrations.run(database, Optional.empty());
            Rotation.requirePossible(database, now);
            new Rotation(database, Keys.beginRotation(data), progress).run();
            Keys.finishRotation(data);
        }
    }

    /**
     * Says what it would mean if the keys were lost for good; changes nothing.
     *
     * @throws StoreUnavailable if the database cannot be reached
     * @throws WrongDatabase if a newer program has used it
     */
    public static Loss.Extent extentOfLoss(StoreSettings where) {
        try (Store store = migrated(where, Keys.brandNew())) {
            return store.read(transaction -> transaction.loss().extent());
        }
    }

    /**
     * Makes new keys in the place of lost ones, while no bot runs, and cuts off whatever only the lost ones open or find.
     *
     * @param data the folder in which the key file is missing
     * @param then done in the same transaction, with the cadres who lost their places
     * @throws StoreUnavailable if the database cannot be reached, or a bot uses it; nothing was changed
     * @throws org.massline.privacy.KeyFileProblem if there is a key file, or none can be made; nothing was changed
     */
    public static <T> T replaceLostKeys(
            StoreSettings where, Path data, LocalDate today, BiFunction<Transaction, List<Cadre>, T> then) {
        Keys.requireNone(Keys.file(data));
        requireAlone(where);
        Keys keys = Keys.brandNew();
        try (Store store = migrated(where, keys)) {
            return store.write(transaction -> {
                List<Cadre> cadres = transaction.cadres().all();
                transaction.loss().cut(keys, today);
                T done = then.apply(transaction, cadres);
                // Last, so that no key file is left where nothing was cut.
                keys.install(data);
                return done;
            });
        }
    }

    private static Store migrated(StoreSettings where, Keys keys) {
        Database database = connect(where, Means.own());
        try {
            Migrations.run(database, Optional.empty());
            return new Store(database, keys);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static void requireAlone(StoreSettings where) {
        try {
            if (!Alone.isWith(where)) {
                throw new StoreUnavailable("a program still uses the database; stop Massline first");
            }
        } catch (SQLException failure) {
            throw new StoreUnavailable("the database cannot be asked", failure);
        }
    }

    private static Database connect(StoreSettings where, Means means) {
        return where.isSqlite() ? new SqliteDatabase(where, means) : new PostgresDatabase(where, means);
    }

    /** What an older program wrote is not indexed, or by other rules. In steps, so that nobody else waits long to write; what is open
     * is little. */
    private void completeSearchIndex() {
        boolean mayLack = write(transaction -> {
            transaction.searchIndex().readOpenEntries(transaction.settings());
            return transaction.searchIndex().beginEdition(transaction.settings());
        });
        if (!mayLack) {
            return;
        }
        int added;
        do {
            added = write(transaction -> transaction.searchIndex().addMissing(INDEXED_AT_ONCE));
        } while (added > 0);
        write(transaction -> {
            transaction.searchIndex().completeEdition(transaction.settings());
            return true;
        });
    }

    /**
     * Runs the work in one transaction and returns once it is durable.
     *
     * @param work may be run twice, when another one fails or is in its way, or after its caller was told that it cannot be run: so
     *     it changes nothing else that this would harm
     * @throws StoreUnavailable if the database cannot take it; nothing was changed
     */
    public <T> T write(Function<Transaction, T> work) {
        return database.write(sql -> work.apply(transaction(sql)));
    }

    /** Runs the work, which only reads. It sees what is committed. */
    public <T> T read(Function<Transaction, T> work) {
        return database.read(sql -> work.apply(transaction(sql)));
    }

    private Transaction transaction(DSLContext sql) {
        return new Transaction(sql, database, instruments);
    }

    /** Whether other processes may serve the same bot from this database. */
    public boolean isShared() {
        return database.isShared();
    }

    /**
     * Empties the log of what was written lately: it would tell a thief which person's record changed together with which
     * suggestion.
     *
     * @return whether it is empty; what was read at that moment may have kept it
     * @throws StoreUnavailable if the database cannot do it
     */
    public boolean emptyLog() {
        return database.emptyLog();
    }

    /** For the scheduler, which keeps its own table. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** Why nothing can be written now, in words that anybody may read; empty if a write succeeds within two seconds. */
    public Optional<String> problem(LocalDate today) {
        CompletableFuture<Optional<String>> probe = new CompletableFuture<>();
        Thread.ofVirtual().name("writable?").start(() -> {
            lastProblem = probe(today);
            probe.complete(lastProblem);
        });
        try {
            return probe.get(WRITABLE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a probe tells its failures as its result", impossible);
        } catch (TimeoutException slow) {
            return lastProblem.or(() -> Optional.of("nothing could be written for " + WRITABLE_SECONDS + " s; perhaps "
                    + (isShared() ? "its server does not answer, or " : "")
                    + "another program holds it"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("the program is stopping");
        }
    }

    private Optional<String> probe(LocalDate today) {
        try {
            database.write(sql -> {
                Settings settings = transaction(sql).settings();
                // What is written over something takes no room, and would tell nothing of a disk that is full.
                settings.put(LAST_PROBE, " ".repeat(ROOM));
                database.tryRoom(sql);
                settings.put(LAST_PROBE, today.toString());
                return true;
            });
            return Optional.empty();
        } catch (StoreUnavailable unavailable) {
            return Optional.of(String.valueOf(unavailable.getMessage()));
        } catch (RuntimeException failure) {
            return Optional.of("cannot be written");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
