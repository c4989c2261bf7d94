package org.massline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No part of the program, nor of its tests, has a version that is listed as vulnerable. */
class AdvisoriesTest {
    private static final Path LIST = Path.of("src", "test", "resources", "house", "advisories.txt");

    /** Each part stands in a folder of its group, its name and its version, as Maven keeps them. */
    private static final List<String> PARTS = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(part -> part.replace(File.separatorChar, '/'))
            .toList();

    /** @param from the first version with the fault, {@code 0} for whichever was the first */
    private record Advisory(String id, String part, Version from, Version fixedIn) {
        static Advisory read(String line) {
            String[] fields = line.split("\\s+");
            assertThat(fields).as(line).hasSize(4);
            return new Advisory(fields[0], fields[1], Version.parse(fields[2]), Version.parse(fields[3]));
        }

        boolean concerns(Version version) {
            return version.compareTo(from) >= 0 && version.compareTo(fixedIn) < 0;
        }
    }

    @Test
    void noPartIsKnownToBeVulnerable() throws IOException {
        assertThat(advisories().filter(advisory -> {
                    Optional<Version> version = version(advisory.part());
                    return version.isPresent() && advisory.concerns(version.get());
                }))
                .isEmpty();
    }

    @Test
    void theListSpeaksOfPartsThatAreThere() throws IOException {
        assertThat(advisories().map(Advisory::part).filter(part -> version(part).isEmpty()))
                .isEmpty();
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        Advisory advisory = Advisory.read("id org.postgresql:postgresql 42.7.0 42.7.11");
        assertThat(Stream.of("42.7.0", "42.7.2", "42.7.10").map(Version::parse)).allMatch(advisory::concerns);
        assertThat(Stream.of("42.6.9", "42.7.11", "42.10.0").map(Version::parse))
                .noneMatch(advisory::concerns);
    }

    private static Stream<Advisory> advisories() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Advisory::read);
    }

    private static Optional<Version> version(String part) {
        String folder = "/" + part.replace('.', '/').replace(':', '/') + "/";
        // An artifact's own name may have dots; ours have none.
        return PARTS.stream()
                .filter(each -> each.contains(folder))
                .map(each -> each.substring(each.indexOf(folder) + folder.length()))
                .map(rest -> Version.parse(rest.substring(0, rest.indexOf('/'))))
                .findFirst();
    }
}
