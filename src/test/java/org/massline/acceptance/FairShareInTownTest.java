package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;

/** One person floods the bot over HTTP; how long another one waits is counted in turns, which no machine makes longer. */
class FairShareInTownTest {
    private static final int FLOOD = 120;
    /** Four in hand and twelve that wait, of whoever floods. */
    private static final int MOST_AT_THE_DOOR = 16;

    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void anotherOneIsAnsweredAfterAFewTurnsOfTheirsAndNothingOfTheFloodIsLost() throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of());
                ExecutorService telegram = Executors.newVirtualThreadPerTaskExecutor()) {
            Person ben = town.playground().town().welcome("ben", "student", "Ben", "", "en");
            ben.starts();
            ben.awaits("suggestion box");
            List<Future<Integer>> flood = new ArrayList<>();
            Future<Integer> asked;
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + town.database());
                    Statement statement = other.createStatement()) {
                statement.execute("pragma busy_timeout = 10000");
                statement.execute("create table turn_taken (turn integer primary key, update_id integer)");
                statement.execute("create trigger turn_taken after insert on seen_update begin"
                        + " insert into turn_taken (update_id) values (new.update_id); end");
                // Nobody's turn comes before all are there.
                statement.execute("begin immediate");
                for (int update = 1; update <= FLOOD; update++) {
                    long each = update;
                    flood.add(telegram.submit(() -> offer(town, each)));
                }
                await().atMost(SOON).until(() -> refused.get() >= FLOOD - MOST_AT_THE_DOOR);
                asked = telegram.submit(() -> {
                    int status = town.says(ben, FLOOD + 1L, "The tea is weak");
                    while (status != 200) {
                        status = town.says(ben, FLOOD + 1L, "The tea is weak");
                    }
                    return status;
                });
                statement.execute("rollback");
            }
            assertThat(asked.get()).isEqualTo(200);
            ben.awaits("What is it about?");
            for (Future<Integer> each : flood) {
                assertThat(each.get()).isIn(200, 503);
            }
            for (long update = 1; update <= FLOOD; update++) {
                assertThat(offer(town, update)).isEqualTo(200);
            }

            List<String> turns = town.town().select("select update_id from turn_taken order by turn");
            assertThat(turns).doesNotHaveDuplicates().hasSize(FLOOD + 1);
            assertThat(turns.indexOf(FaultyTown.idOf(FLOOD + 1L) + "|"))
                    .as("turns of the other before this one")
                    .isBetween(0, MOST_AT_THE_DOOR);
        }
    }

    private int offer(FaultyTown town, long update) throws Exception {
        int status = town.says(update, "Said in a flood, " + update);
        if (status == 503) {
            refused.incrementAndGet();
        }
        return status;
    }
}
