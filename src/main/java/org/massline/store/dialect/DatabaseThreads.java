package org.massline.store.dialect;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.massline.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The threads in which a server is asked. A virtual thread that waits for an answer is set aside and brought back by others, for each
 * question of a transaction; these wait themselves, and who wants to know is brought back once.
 *
 * <p>Safe for use by several threads.
 */
final class DatabaseThreads implements AutoCloseable {
    /** More than that waiting means that the server cannot follow; it is better to say so than to grow. */
    private static final int MOST_WAITING = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseThreads.class);

    private final ThreadPoolExecutor threads;
    private final Duration patience;
    private final LongSupplier nanoTime;

    /**
     * @param most at once
     * @param patience so long somebody waits for one of them
     */
    DatabaseThreads(int most, Duration patience) {
        this(most, patience, System::nanoTime);
    }

    DatabaseThreads(int most, Duration patience, LongSupplier nanoTime) {
        this.threads = new ThreadPoolExecutor(
                most,
                most,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("database-", 0).daemon(true).factory());
        this.threads.allowCoreThreadTimeOut(true);
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /** How many wait for one. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** For how long the first of those has waited. */
    long oldestNanos() {
        return threads.getQueue().peek() instanceof Waiting<?> first ? nanoTime.getAsLong() - first.sinceNanos : 0;
    }

    /** What stands in line for a thread, and since when. */
    private static final class Waiting<T> extends FutureTask<T> {
        private final long sinceNanos;

        Waiting(long sinceNanos, Callable<T> work) {
            super(work);
            this.sinceNanos = sinceNanos;
        }
    }

    /**
     * Runs the work, and returns what it returns.
     *
     * @throws StoreUnavailable if there was no thread in time; nothing was done
     */
    <T> T call(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            Map<String, String> context = MDC.getCopyOfContextMap();
            long sinceNanos = nanoTime.getAsLong();
            Waiting<T> done = new Waiting<>(sinceNanos, () -> {
                // So those behind what hangs do not wait one after the other.
                if (nanoTime.getAsLong() - sinceNanos > patience.toNanos()) {
                    throw new StoreUnavailable("the database did not answer others for " + patience.toSeconds() + " s");
                }
                // So that the log says of which update it speaks.
                MDC.setContextMap(context == null ? Map.of() : context);
                return work.get();
            });
            threads.execute(done);
            return done.get();
        } catch (RejectedExecutionException refused) {
            throw new StoreUnavailable(
                    threads.isShutdown() ? "the program is stopping" : "too much waits for the database", refused);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the program is stopping", stopped);
        }
    }

    /** What was begun comes to its end, and takes nothing new. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("the database still did not answer at the end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
