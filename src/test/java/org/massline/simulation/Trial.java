package org.massline.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;

/** Lives seeds, and says what was found; made of the program as it is, or by its name of one that was changed. */
final class Trial implements LongFunction<Optional<String>> {
    private final Path folder;
    private final Seedling seedling;
    private final int steps;

    Trial(Path folder, int steps) {
        this.folder = folder;
        this.steps = steps;
        seedling = new Seedling(newFolder("seedling-"));
    }

    @Override
    public Optional<String> apply(long seed) {
        try (Simulation simulation = new Simulation(seed, newFolder("seed-"), seedling)) {
            return simulation.run(steps);
        }
    }

    private Path newFolder(String name) {
        try {
            return Files.createTempDirectory(folder, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
