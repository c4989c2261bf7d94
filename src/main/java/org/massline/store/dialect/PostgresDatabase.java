package org.massline.store.dialect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.massline.likeness.Sought;
import org.massline.store.Means;
import org.massline.store.StoreSettings;
import org.massline.store.StoreUnavailable;

/** PostgreSQL: every write is a transaction of its own, rows are locked, replicas may share it. */
public final class PostgresDatabase implements Database {
    /** By it a restore sees that a bot still runs. */
    static final String APPLICATION = "massline";

    /** Now in milliseconds, not when the transaction began: a row may have been waited for. */
    public static final Field<Long> NOW =
            DSL.field("(extract(epoch from clock_timestamp()) * 1000)::bigint", Long.class);

    /** One machine's share: more connections than this make two cores slower, not faster. */
    private static final int CONNECTIONS = 12;

    private static final int WAIT_MILLIS = 5_000;
    /** Turns take milliseconds; Telegram itself gives up after 60 s. */
    private static final int LOCK_SECONDS = 10;

    private static final int HOLD_SECONDS = 1;
    /** Above what a lock is waited for, and any statement of ours takes. */
    private static final int ANSWER_SECONDS = 30;
    /** Some 140 kB: as many pages as an update may add to tables and indexes. */
    private static final int ROOM_ROWS = 4_000;

    private static final String WHERE_THE_TABLES_ARE =
            "select set_config('temp_tablespaces', coalesce((select spcname from pg_class join pg_tablespace on"
                    + " pg_tablespace.oid = reltablespace where pg_class.oid = 'suggestion'::regclass), ''), true)";
    /** A conflict between two transactions is settled by running one again; a third time means something is wrong. */
    private static final int TRIES = 3;

    private final HikariDataSource pool;
    private final DatabaseThreads threads = new DatabaseThreads(CONNECTIONS, Duration.ofMillis(WAIT_MILLIS));
    private final DataSource connections;
    private final WriterMeters meters;
    private final Settings settings = settings();
    /** Something was refused for want of room, and nothing has shown since that there is some again. */
    private volatile boolean isFull;

    public PostgresDatabase(StoreSettings where, Means means) {
        MeterRegistry meters = means.meters();
        HikariConfig config = new HikariConfig();
        config.setPoolName("massline");
        config.setJdbcUrl(where.url());
        config.setUsername(where.user());
        config.setPassword(where.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(WAIT_MILLIS);
        config.addDataSourceProperty("ApplicationName", APPLICATION);
        // A server that vanished without a word, or a row that is never let go, must not hold a connection for ever.
        // The detail of an error quotes the row: what people wrote must not reach a log by that way.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", String.valueOf(WAIT_MILLIS / 1_000));
        config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
        config.setConnectionInitSql("set lock_timeout = '" + LOCK_SECONDS + "s'");
        try {
            pool = new HikariDataSource(config);
            connections = means.connections().apply(pool);
            this.meters = new WriterMeters(meters);
            Gauge.builder(
                            "massline.writer.works",
                            pool,
                            each -> threads.waiting()
                                    + each.getHikariPoolMXBean().getThreadsAwaitingConnection())
                    .register(meters);
            TimeGauge.builder("massline.writer.age", threads, TimeUnit.NANOSECONDS, DatabaseThreads::oldestNanos)
                    .register(meters);
        } catch (RuntimeException failure) {
            throw Faults.unavailable(failure)
                    .orElseGet(() -> new StoreUnavailable("the database cannot be reached", failure));
        }
    }

    /** How statements are put into words. */
    public static Settings settings() {
        return new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS).withRenderSchema(false);
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        long sinceNanos = System.nanoTime();
        return threads.call(() -> attempt(work, sinceNanos));
    }

    private <T> T attempt(Function<DSLContext, T> work, long sinceNanos) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(work, sinceNanos);
            } catch (RuntimeException | SQLException failure) {
                if (attempt < TRIES && Faults.isConflict(failure)) {
                    continue;
                }
                throw thrown(failure);
            }
        }
    }

    private <T> T transaction(Function<DSLContext, T> work, long sinceNanos) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            long beganAtNanos = meters.waited(sinceNanos);
            connection.setAutoCommit(false);
            try {
                Postponed postponed = new Postponed(connection);
                T result = work.apply(DSL.using(postponed, SQLDialect.POSTGRES, settings));
                postponed.flush();
                long ranAtNanos = meters.ran(beganAtNanos);
                connection.commit();
                meters.committed(1, ranAtNanos);
                return result;
            } catch (RuntimeException | SQLException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        return threads.call(() -> look(work));
    }

    private <T> T look(Function<DSLContext, T> work) {
        try (Connection connection = connections.getConnection()) {
            // Outside a transaction the driver has all rows sent at once, however few are asked for. The pool puts it
            // back.
            connection.setAutoCommit(false);
            try {
                T seen = work.apply(DSL.using(connection, SQLDialect.POSTGRES, settings));
                connection.rollback();
                return seen;
            } catch (RuntimeException | SQLException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        } catch (RuntimeException | SQLException failure) {
            throw thrown(failure);
        }
    }

    private RuntimeException thrown(Exception failure) {
        if (Faults.isFull(failure)) {
            isFull = true;
        }
        return Faults.unavailable(failure)
                .<RuntimeException>map(unavailable -> unavailable)
                .orElseGet(() -> failure instanceof RuntimeException unchecked
                        ? unchecked
                        : new IllegalStateException("the database refused the program's question", failure));
    }

    /**
     * A table that begins anew finds no page that others have left. It leaves something in the server's catalogue, so that it is
     * made only as long as updates are refused.
     */
    @Override
    public void tryRoom(DSLContext sql) {
        if (isFull) {
            sql.execute(WHERE_THE_TABLES_ARE);
            sql.execute("create temporary table room on commit drop as select generate_series(1, " + ROOM_ROWS + ")");
            isFull = false;
        }
    }

    /** Its log is the server's, and what stands in it is the business of whoever runs that. */
    @Override
    public boolean emptyLog() {
        return true;
    }

    @Override
    public DataSource dataSource() {
        return connections;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String migrations() {
        return "classpath:db/postgresql";
    }

    @Override
    public <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> query) {
        return query.forUpdate();
    }

    @Override
    public <R extends Record> ResultQuery<R> lockedWithoutWaiting(SelectForUpdateStep<R> query) {
        return query.forUpdate().skipLocked();
    }

    /** Whoever comes meanwhile waits behind it, so it does not wait long itself. */
    @Override
    public void hold(DSLContext sql, Table<?> table) {
        sql.execute("set local lock_timeout = '" + HOLD_SECONDS + "s'");
        sql.execute("lock table {0} in exclusive mode", table);
    }

    @Override
    public String question(DSLContext sql, Table<?> index, List<List<Sought>> anyOf) {
        return anyOf.stream()
                .map(all -> all.stream().map(PostgresDatabase::quoted).collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private static String quoted(Sought sought) {
        String term = sought.term().replace("\\", "\\\\").replace("'", "''");
        return "'" + term + (sought.begins() ? "':*" : "'");
    }

    @Override
    public void close() {
        threads.close();
        pool.close();
    }
}
