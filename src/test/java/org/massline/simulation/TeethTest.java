package org.massline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds what it is there to find: each of these bugs, put into the program, within its first seeds. */
class TeethTest {
    /** As many as {@link SimulationTest} lives in its two minutes on two cores. */
    private static final int SEEDS = 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isFound(Bug bug) throws Exception {
        LongFunction<Optional<String>> trial = trial(new ChangedProgram(bug));
        Optional<String> found = Optional.empty();
        long seed = 0;
        while (found.isEmpty() && seed < SEEDS) {
            seed++;
            found = trial.apply(seed);
        }
        System.out.printf("%s: seed %d, %s%n", bug, seed, found.orElse("not found"));
        assertThat(found).hasValueSatisfying(how -> assertThat(how).contains(bug.foundAs()));
    }

    /** Of the changed program's classes only what Java itself knows can be spoken of here. */
    @SuppressWarnings("unchecked")
    private LongFunction<Optional<String>> trial(ChangedProgram program) throws ReflectiveOperationException {
        Constructor<?> constructor =
                program.loadClass(Trial.class.getName()).getDeclaredConstructor(Path.class, int.class);
        constructor.setAccessible(true);
        return (LongFunction<Optional<String>>) constructor.newInstance(folder, SimulationTest.STEPS);
    }
}
