package org.massline.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.testing.FreshStore;

/** SQLite's log is copied back into the database beside who writes, and long before a commit would have to. */
class LogKeeperTest {
    private static final int WORKS = 5_000;
    private static final int PEOPLE = 64;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE);

    @Test
    void whatManyUpdatesWroteIsCopiedBack() throws SQLException, InterruptedException {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<Boolean>> all = LongStream.rangeClosed(1, WORKS)
                    .<Callable<Boolean>>mapToObj(update -> () -> take(update))
                    .toList();
            assertThat(people.invokeAll(all))
                    .allSatisfy(taken -> assertThat(taken.get()).isTrue());
        }
        Path database = fresh.folder().resolve("massline.db");
        try (Connection aside = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            await().pollInterval(20, MILLISECONDS).until(() -> Log.of(aside).isCopied());
            assertThat(take(WORKS + 1)).isTrue();
            assertThat(Log.of(aside).pages()).as("the log begins anew").isLessThan(100);
        }
        assertThat(take(WORKS)).as("what was copied is there").isFalse();
    }

    private boolean take(long update) {
        return fresh.store().<Boolean>write(t -> t.updates().firstTime(update, TODAY));
    }

    /** What SQLite says of it, without copying anything. */
    private record Log(int pages, int copied) {
        static Log of(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet log = statement.executeQuery("pragma wal_checkpoint(noop)")) {
                assertThat(log.next()).isTrue();
                return new Log(log.getInt("log"), log.getInt("checkpointed"));
            }
        }

        boolean isCopied() {
            return pages > 0 && pages == copied;
        }
    }
}
