package org.massline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the files that people write; generated ones are not under {@code src}. */
class SourcesTest {
    private static final Path SOURCES = Path.of("src");
    private static final Path MAIN = SOURCES.resolve("main/java");

    /** As much as one reads in one sitting; a longer file holds a noun that has no file of its own yet. */
    private static final int TOO_MANY_LINES = 300;

    @Test
    void everyFileIsShortEnoughToRead() {
        assertThat(javaFiles(SOURCES).filter(file -> lines(file).size() >= TOO_MANY_LINES))
                .as("files of %d lines and more: find the noun that is missing", TOO_MANY_LINES)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(javaFiles(MAIN).map(Path::getParent).distinct().filter(folder -> !isExplained(folder)))
                .as("packages without a package-info.java that has Javadoc and @NullMarked")
                .isEmpty();
    }

    private static boolean isExplained(Path folder) {
        Path explanation = folder.resolve("package-info.java");
        if (!Files.exists(explanation)) {
            return false;
        }
        List<String> lines = lines(explanation);
        return lines.contains("@NullMarked") && lines.getFirst().startsWith("/**");
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
