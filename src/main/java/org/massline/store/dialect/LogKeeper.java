package org.massline.store.dialect;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the write-ahead log back into the database's file beside the writer, which would do it within a commit: everybody whose update
 * comes in these hundredths of a second would wait for that. Only the few pages that were written meanwhile are the writer's, between
 * two groups; then its log begins anew.
 *
 * <p>SQLite puts what it copied on the disk only when there is nothing left to copy, which beside a busy writer is hardly ever so. Else
 * it would be the writer that waits for all of it, so it is put there before.
 */
final class LogKeeper implements AutoCloseable {
    /**
     * Some 36,000 pages, 150 MB, where updates come in groups. Many updates change the same pages, so that copying them oftener costs each
     * update more.
     */
    private static final int WORKS = 8_000;

    /**
     * Some 6,000 pages, 25 MB, where updates come one by one: each writes a dozen. A longer log keeps the writer waiting when it is emptied,
     * since to cut a file takes as long as it is large.
     */
    private static final int COMMITS = 500;

    private static final int LOOK_MILLIS = 100;
    private static final int STOP_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);

    private final DataSource source;
    private final GroupCommit writer;
    private final Path file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-keeper").daemon(true).factory());

    /** When the log was begun; the thread's own. */
    private GroupCommit.Committed begun = GroupCommit.Committed.NOTHING;
    /** This is locked for it. */
    private @Nullable RandomAccessFile database;

    /** @param source of a connection beside the writer's */
    @SuppressWarnings("FutureReturnValueIgnored") // It goes on until this is closed.
    LogKeeper(DataSource source, GroupCommit writer, Path file) {
        this.source = source;
        this.writer = writer;
        this.file = file;
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        GroupCommit.Committed committed = writer.committed();
        if (committed.works() - begun.works() < WORKS && committed.groups() - begun.groups() < COMMITS) {
            return;
        }
        try {
            boolean anew = moved(LogFile::beginAnew);
            if (anew) {
                begun = committed;
            }
            LOG.debug("the log was copied back{}", anew ? "" : ", and goes on for now, since somebody reads in it");
        } catch (SQLException | RuntimeException failure) {
            // The log waits. If it is the disk, the next commit says so to whoever it concerns.
            LOG.debug("the log was not copied back ({})", failure.getClass().getName());
        }
    }

    /**
     * Moves all of it into the database's file.
     *
     * @return whether nothing is left
     */
    boolean empty() {
        try {
            return moved(LogFile::empty);
        } catch (SQLException failure) {
            LOG.debug(
                    "the log was not copied back ahead ({})", failure.getClass().getName());
            return writer.between(LogFile::empty);
        }
    }

    /**
     * One after the other, since SQLite refuses whoever comes while it copies.
     *
     * @param last is done between two groups
     */
    private synchronized boolean moved(GroupCommit.Interlude<Boolean> last) throws SQLException {
        try (Connection beside = source.getConnection()) {
            LogFile.copy(beside);
        }
        putOnDisk();
        return writer.between(last);
    }

    /** If that cannot be, SQLite does it. */
    private void putOnDisk() {
        try {
            opened().getFD().sync();
        } catch (IOException failure) {
            LOG.debug(
                    "what was copied back was not put on the disk ahead ({})",
                    failure.getClass().getName());
        }
    }

    /** No channel: to be interrupted would close it, and see {@link #close}. */
    private RandomAccessFile opened() throws FileNotFoundException {
        RandomAccessFile open = database;
        if (open == null) {
            open = new RandomAccessFile(file.toFile(), "r");
            database = open;
        }
        return open;
    }

    /** Begins nothing more, and waits a while for what it is at. */
    void stop() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the log was not copied back within {} s", STOP_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Once all connections are closed, not before: whoever closes any descriptor of a file gives up all locks that the process has on it
     * (sqlite.org/howtocorrupt.html, 2.2). One that still copies has a connection, and the file is left to the end of the process.
     */
    @Override
    public void close() {
        if (thread.isTerminated()) {
            closeFile();
        }
    }

    private synchronized void closeFile() {
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException failure) {
            LOG.debug(
                    "the database's file did not close ({})", failure.getClass().getName());
        }
    }
}
