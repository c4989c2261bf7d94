package org.massline.store.dialect;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread writes: it takes whatever waits, runs one work after the other, and commits them together, so that one flush to
 * the disk serves many (group commit: DeWitt et al., 'Implementation Techniques for Main Memory Database Systems', SIGMOD
 * 1984). A work that waits alone is committed alone, at once.
 *
 * <p>A work's result is handed out after the commit. If one throws, all that the group did is rolled back, and each is run once
 * more under a savepoint of its own, so that it harms no other; a work may therefore be run twice, and changes nothing but the
 * database. If the database itself fails, the whole group is rolled back and each work is told so.
 */
final class GroupCommit implements AutoCloseable {
    /** More than that waiting means that the disk cannot follow; it is better to say so than to grow. */
    private static final int MOST_WAITING = 1024;
    /** Large enough that the flush is no longer what costs, small enough that nobody waits long for the others. */
    private static final int MOST_IN_GROUP = 128;
    /** Telegram itself gives up after 60 s. */
    private static final int WAIT_SECONDS = 20;

    private static final String NO_ANSWER = "the database did not answer within " + WAIT_SECONDS + " s";

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final DataSource source;
    private final DatabaseFile file;
    private final WriterMeters meters;
    private final BlockingQueue<Work<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService thread;
    /** A timer for each work would cost more than most of them do. */
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("writer-watch").daemon(true).factory());

    private volatile Committed committed = Committed.NOTHING;
    private volatile List<Work<?>> committing = List.of();
    private volatile boolean closing;
    private @Nullable Connection connection;

    /** @param thread a single one; it is ended with this */
    @SuppressWarnings("FutureReturnValueIgnored") // The watch goes on until this is closed.
    GroupCommit(DataSource source, DatabaseFile file, ExecutorService thread, MeterRegistry meters) {
        this.source = source;
        this.file = file;
        this.thread = thread;
        this.meters = new WriterMeters(meters);
        Gauge.builder("massline.writer.works", waiting, BlockingQueue::size).register(meters);
        TimeGauge.builder("massline.writer.age", this, TimeUnit.NANOSECONDS, GroupCommit::oldestNanos)
                .register(meters);
        watch.scheduleWithFixedDelay(this::giveUpOverdue, 1, 1, TimeUnit.SECONDS);
    }

    <T> T write(Function<DSLContext, T> function) {
        Work<T> work = new Work<>(function);
        if (closing || !waiting.offer(work)) {
            throw new StoreUnavailable(closing ? "the program is stopping" : "too much waits to be written");
        }
        if (closing && waiting.remove(work)) {
            throw new StoreUnavailable("the program is stopping");
        }
        return await(() -> {
            // Whoever comes while a group is committed finds its work done, or in the next one.
            thread.execute(this::commitWaiting);
            return work.get();
        });
    }

    /** What is done with the writer's connection while no group is. */
    @FunctionalInterface
    interface Interlude<T> {
        T run(Connection open) throws SQLException;
    }

    /** Does it between two groups. */
    <T> T between(Interlude<T> interlude) {
        CompletableFuture<T> done = new CompletableFuture<>();
        return await(() -> {
            thread.execute(() -> {
                try {
                    done.complete(interlude.run(connected()));
                } catch (SQLException | RuntimeException failure) {
                    disconnect();
                    done.completeExceptionally(Faults.unavailable(failure)
                            .orElseGet(() -> new StoreUnavailable("the database's log is as it was", failure)));
                }
            });
            return done.get(WAIT_SECONDS, TimeUnit.SECONDS);
        });
    }

    /** What was committed since the start. */
    record Committed(long groups, long works) {
        static final Committed NOTHING = new Committed(0, 0);

        private Committed and(List<Work<?>> group) {
            return new Committed(groups + 1, works + group.size());
        }
    }

    Committed committed() {
        return committed;
    }

    @FunctionalInterface
    private interface Outcome<T> {
        T get() throws ExecutionException, TimeoutException, InterruptedException;
    }

    private static <T> T await(Outcome<T> outcome) {
        try {
            return outcome.get();
        } catch (RejectedExecutionException stopped) {
            throw new StoreUnavailable("the program is stopping", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException slow) {
            throw new StoreUnavailable(NO_ANSWER, slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the program is stopping", stopped);
        }
    }

    private void giveUpOverdue() {
        long now = System.nanoTime();
        Stream.concat(committing.stream(), waiting.stream())
                .filter(work -> now - work.sinceNanos() > TimeUnit.SECONDS.toNanos(WAIT_SECONDS))
                .forEach(work -> work.giveUp(new StoreUnavailable(NO_ANSWER)));
    }

    /** For how long the first of those that wait has waited. */
    private long oldestNanos() {
        Work<?> oldest = waiting.peek();
        return oldest == null ? 0 : System.nanoTime() - oldest.sinceNanos();
    }

    /** Commits all that waits, as one group or as several. Runs in the writer's thread. */
    private void commitWaiting() {
        List<Work<?>> group = new ArrayList<>(MOST_IN_GROUP);
        while (waiting.drainTo(group, MOST_IN_GROUP) > 0) {
            committing = List.copyOf(group);
            commit(committing);
            group.clear();
        }
        committing = List.of();
    }

    private void commit(List<Work<?>> group) {
        try {
            Connection open = connected();
            DSLContext sql = DSL.using(open, SQLDialect.SQLITE);
            file.requireInPlace();
            run(open, "begin immediate");
            if (!runTogether(group, sql)) {
                run(open, "rollback");
                run(open, "begin immediate");
                for (Work<?> work : group) {
                    runApart(work, sql, open);
                }
            }
            long ranAtNanos = System.nanoTime();
            run(open, "commit");
            meters.committed(group.size(), ranAtNanos);
            committed = committed.and(group);
            group.forEach(Work::settle);
        } catch (SQLException | RuntimeException | Error failure) {
            // Errors too: without this thread nothing would be written until the next start.
            // The connection may be anywhere within a transaction; closing it rolls back.
            disconnect();
            StoreUnavailable unavailable = Faults.unavailable(failure)
                    .orElseGet(() -> new StoreUnavailable("the database did not commit", failure));
            LOG.warn("{} updates were not written: {}", group.size(), unavailable.getMessage());
            group.forEach(work -> work.giveUp(unavailable));
        }
    }

    /** Hardly ever does one fail; savepoints for all of them would be a tenth of the statements. False if one did. */
    private boolean runTogether(List<Work<?>> group, DSLContext sql) {
        try {
            for (Work<?> work : group) {
                long beganAtNanos = meters.waited(work.sinceNanos());
                work.apply(sql);
                meters.ran(beganAtNanos);
            }
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            if (Faults.unavailable(failure).isPresent()) {
                throw failure;
            }
            return false;
        }
    }

    private static void runApart(Work<?> work, DSLContext sql, Connection open) throws SQLException {
        run(open, "savepoint work");
        try {
            work.apply(sql);
        } catch (RuntimeException | StackOverflowError failure) {
            if (Faults.unavailable(failure).isPresent()) {
                throw failure;
            }
            // A stack that ran over belongs to the work whose words were too deep, and is whole again here.
            work.fails(failure);
            run(open, "rollback to work");
        }
        run(open, "release work");
    }

    /** Prepared, since the connection keeps what is prepared. */
    private static void run(Connection open, String words) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(words)) {
            statement.execute();
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.getConnection();
            file.isOpened();
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException failure) {
                LOG.warn("the writer's connection did not close: {}", failure.getErrorCode());
            }
        }
    }

    /** Writes what waits, takes nothing new. */
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (thread.awaitTermination(WAIT_SECONDS, TimeUnit.SECONDS)) {
                disconnect();
            } else {
                LOG.warn("the writer did not finish within {} s", WAIT_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            watch.shutdownNow();
            waiting.forEach(work -> work.giveUp(new StoreUnavailable("the program is stopping")));
        }
    }
}
