package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.store.StoreSettings;
import org.massline.testing.FreshStore;

/** Two cadres finish one suggestion at the same moment, each in another way. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class TwoAtOnceInTownTest {
    /** Who is faster is for the machine to say, each time anew. */
    private static final int TRIES = 6;

    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final FreshStore fresh;

    @TempDir
    Path folder;

    TwoAtOnceInTownTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void oneOfThemDoesItTheOtherIsToldAndTheContributorHearsOneOutcome() throws Exception {
        try (RunningTown town = new RunningTown(folder, database())) {
            Person amy = town.playground().town().person("amy");
            Person li = town.playground().town().person("li");
            Person wang = town.playground().town().person("wang");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            wang.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            for (int number = 1; number <= TRIES; number++) {
                suggests(amy, number);
                SeenMessage done = outcome(li, number, "办结", "New pots for " + number);
                SeenMessage declined = outcome(wang, number, "Decline", "No money for " + number);
                atOnce(() -> li.taps(done, "发送"), () -> wang.taps(declined, "Send"));
                town.passes(UNDO_IS_OVER);
                boolean liWasFirst = town.select("select status from suggestion where number = " + number)
                        .equals(List.of("done|"));
                assertThat(town.select("select action from audit where number = " + number))
                        .containsExactly(liWasFirst ? "done|" : "decline|");
                assertThat(town.select("select status, outcome from suggestion where number = " + number))
                        .containsExactly(
                                liWasFirst
                                        ? "done|New pots for " + number + "|"
                                        : "declined|No money for " + number + "|");
                if (liWasFirst) {
                    assertThat(wang.reads().words()).contains("Ms. Li was faster: it is done now.");
                } else {
                    assertThat(li.reads().words()).contains("Mr. Wang 先处理了：未采纳。");
                }
                assertThat(amy.received("New pots for " + number)).isEqualTo(liWasFirst ? 1 : 0);
                assertThat(amy.received("No money for " + number)).isEqualTo(liWasFirst ? 0 : 1);
                assertThat(toldTo(town, amy, liWasFirst ? "No money for " + number : "New pots for " + number))
                        .as("not even for a moment")
                        .isZero();
            }
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    private Map<String, String> database() throws SQLException {
        StoreSettings empty = fresh.emptyDatabase();
        return Map.of(
                "MASSLINE_DATABASE", empty.url(),
                "MASSLINE_DATABASE_USER", empty.user(),
                "MASSLINE_DATABASE_PASSWORD", empty.password());
    }

    private static void suggests(Person amy, int number) {
        amy.says("The soup is cold, says " + number);
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        assertThat(amy.reads().words()).contains("#" + number);
    }

    /** The outcome as it will read, with the button that sends it. */
    private static SeenMessage outcome(Person cadre, int number, String how, String words) {
        cadre.says("/open " + number);
        assertThat(cadre.reads().hasButton(how)).isTrue();
        cadre.taps(how);
        cadre.reads();
        cadre.says(words);
        SeenMessage preview = cadre.reads();
        assertThat(preview.words()).contains("#" + number, words);
        return preview;
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both =
                    List.of(threads.submit(() -> together(start, one)), threads.submit(() -> together(start, other)));
            for (Future<?> each : both) {
                each.get();
            }
        }
    }

    private static void together(CyclicBarrier start, Runnable deed) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
        deed.run();
    }

    private static long toldTo(RunningTown town, Person person, String words) {
        return town.playground().calls().stream()
                .filter(call -> call.text("chat_id").equals(Long.toString(person.id())))
                .filter(call -> call.parameters().toString().contains(words))
                .count();
    }
}
