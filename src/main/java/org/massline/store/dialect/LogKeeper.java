package org.massline.store.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the write-ahead log back into the database's file beside the writer, which would do it within a commit: everybody whose update
 * comes in these hundredths of a second would wait for that. Only the few pages that were written meanwhile are the writer's, between
 * two groups; then its log begins anew.
 */
final class LogKeeper implements AutoCloseable {
    /**
     * Some 16,000 pages, 64 MB. Many updates change the same pages: what is copied back four times as often costs each update a tenth
     * more.
     */
    private static final int WORKS = 4_000;

    private static final int LOOK_MILLIS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);

    private final DataSource source;
    private final GroupCommit writer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-keeper").daemon(true).factory());

    // The thread's own.
    private long copiedUpTo;

    /** @param source of a connection beside the writer's */
    @SuppressWarnings("FutureReturnValueIgnored") // It goes on until this is closed.
    LogKeeper(DataSource source, GroupCommit writer) {
        this.source = source;
        this.writer = writer;
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long committed = writer.committed();
        if (committed - copiedUpTo < WORKS) {
            return;
        }
        copiedUpTo = committed;
        try (Connection beside = source.getConnection()) {
            boolean all = LogFile.copy(beside) || writer.between(LogFile::copy);
            LOG.debug("the log was copied back{}", all ? "" : " in part, since somebody reads in it");
        } catch (SQLException | RuntimeException failure) {
            // The log waits. If it is the disk, the next commit says so to whoever it concerns.
            LOG.debug("the log was not copied back ({})", failure.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
