package org.massline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of SQLite in the contender's folder, with which it goes.
 *
 * @param folder of one run
 */
record FileDatabase(Path folder) implements FreshDatabase {
    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() {}
}
