package org.massline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Weeks of a school in which everything goes wrong, for two minutes.
 *
 * <p>{@code mvn -Psimulate test -Dseeds=1000} goes on for so many, however long that takes, and begins with {@code -Dfirst=2001};
 * {@code -Dmassline.seed=7} lives one again.
 */
class SimulationTest {
    static final int STEPS = 2_000;

    /** How many are lived through whatever the time; more of them as long as there is time. */
    static final int FEWEST = 3;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Optional<Seedling> seedling = Optional.empty();

    @BeforeEach
    void sow() throws IOException {
        seedling = Optional.of(new Seedling(Files.createDirectory(folder.resolve("seedling"))));
    }

    @Test
    void whatIsPromisedIsKeptWhateverGoesWrong() {
        Optional<Long> one = Optional.ofNullable(Long.getLong("massline.seed"));
        int wanted = Integer.getInteger("massline.seeds", 0);
        long first = one.orElse(Long.getLong("massline.first", 1L));
        long last = one.orElse(wanted > 0 ? first + wanted - 1 : Long.MAX_VALUE);
        boolean bounded = one.isEmpty() && wanted == 0;
        long endNanos = System.nanoTime() + LONGEST.toNanos();
        long beganNanos = System.nanoTime();
        Figures all = new Figures();
        for (long seed = first; seed <= last; seed++) {
            if (bounded && seed - first >= FEWEST && System.nanoTime() > endNanos) {
                break;
            }
            all.add(live(seed));
        }
        report(all, Duration.ofNanos(System.nanoTime() - beganNanos));
        if (one.isEmpty()) {
            assertThat(Arrays.stream(Mishap.values()).filter(mishap -> all.times(mishap) == 0))
                    .as("what never went wrong")
                    .isEmpty();
        }
    }

    @Test
    void aSeedIsLivedAgainStepByStep() {
        Figures once = live(1, STEPS / 4);
        Figures again = live(1, STEPS / 4);
        assertThat(again).hasToString(once.toString());
        assertThat(again.trace()).isEqualTo(once.trace());
    }

    private Figures live(long seed) {
        return live(seed, STEPS);
    }

    private Figures live(long seed, int steps) {
        try (Simulation simulation =
                new Simulation(seed, Files.createTempDirectory(folder, "seed-" + seed + "-"), seedling.orElseThrow())) {
            Optional<String> broken = simulation.run(steps);
            assertThat(broken).as(again(seed)).isEmpty();
            return simulation.figures();
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw new AssertionError(again(seed), failure);
        }
    }

    private static String again(long seed) {
        return "seed %d; again: mvn test -Dtest=SimulationTest -Dmassline.seed=%d".formatted(seed, seed);
    }

    /** On the console, for whoever waits, and for CONTRIBUTING. */
    private static void report(Figures figures, Duration time) {
        System.out.printf("simulation: %s; %d s%n", figures, time.toSeconds());
    }
}
