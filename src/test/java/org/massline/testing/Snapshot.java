package org.massline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A readable text that is kept beside the tests, so that a change of it is seen by whoever reviews the change.
 *
 * <p>{@code -Dmassline.update=true} writes the texts anew instead of comparing them.
 */
public final class Snapshot {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Snapshot() {}

    /**
     * Compares with {@code src/test/resources/<name>}.
     *
     * @throws IOException if it cannot be read or written
     */
    public static void assertMatches(String name, String actual) throws IOException {
        Path file = RESOURCES.resolve(name);
        if (Boolean.getBoolean("massline.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file)
                .as("%s is written by running this test with -Dmassline.update=true", name)
                .exists();
        assertThat(actual)
                .as("%s; if the change is meant, run this test with -Dmassline.update=true", name)
                .isEqualTo(Files.readString(file));
    }
}
