package org.massline.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.testing.FreshStore;

/** SQLite's log is copied back into the database beside who writes, and long before a commit would have to. */
class LogKeeperTest {
    private static final int TOGETHER = 9_000;
    private static final int ONE_BY_ONE = 600;
    private static final int PEOPLE = 64;
    private static final int WAL_HEADER = 32;
    private static final int CHECKPOINT_SEQUENCE = 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE);

    @Test
    void whatManyUpdatesWroteIsCopiedBack() throws Exception {
        int before = timesBegun();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<Boolean>> all = LongStream.rangeClosed(1, TOGETHER)
                    .<Callable<Boolean>>mapToObj(update -> () -> take(update))
                    .toList();
            assertThat(people.invokeAll(all))
                    .allSatisfy(taken -> assertThat(taken.get()).isTrue());
        }
        requireCopied(before, TOGETHER);
    }

    /** Where each has a commit of its own, far fewer of them make as long a log. */
    @Test
    void whatUpdatesWroteOneByOneIsCopiedBack() throws Exception {
        int before = timesBegun();
        LongStream.rangeClosed(1, ONE_BY_ONE)
                .forEach(update -> assertThat(take(update)).isTrue());
        requireCopied(before, ONE_BY_ONE);
    }

    /** Once all of the log is copied, whoever writes next begins it anew. */
    private void requireCopied(int before, long last) {
        AtomicLong next = new AtomicLong(last);
        await().atMost(30, SECONDS)
                .pollInterval(20, MILLISECONDS)
                .until(() -> take(next.incrementAndGet()) && timesBegun() > before);
        assertThat(take(1)).as("what was copied is there").isFalse();
        assertThat(take(last)).isFalse();
    }

    private Path database() {
        return fresh.folder().resolve("massline.db");
    }

    private boolean take(long update) {
        return fresh.store().<Boolean>write(t -> t.updates().firstTime(update, TODAY));
    }

    /** By the 'checkpoint sequence number' (sqlite.org/fileformat2.html, 'The WAL header'). */
    private int timesBegun() throws IOException {
        try (InputStream log = Files.newInputStream(database().resolveSibling("massline.db-wal"))) {
            byte[] header = log.readNBytes(WAL_HEADER);
            return header.length < WAL_HEADER ? 0 : ByteBuffer.wrap(header).getInt(CHECKPOINT_SEQUENCE);
        }
    }
}
