package org.massline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTest {
    private static final Optional<PostgresServer> SERVER =
            Optional.of(new PostgresServer("jdbc:postgresql://db/postgres", "amy", "secret"));

    @TempDir
    private Path stored;

    @TempDir
    private Path run;

    @BeforeEach
    void somethingIsStored() throws IOException {
        Files.createDirectories(stored.resolve("keys"));
        Files.writeString(stored.resolve("massline.db"), "all that was said");
        Files.writeString(stored.resolve("keys").resolve("first"), "a key");
    }

    @Test
    void theBotBeginsWithACopyOfWhatIsStored() throws IOException {
        try (FreshDatabase database =
                ground(Optional.empty(), Optional.of(stored)).make(Contender.BOT, run)) {
            assertThat(database.bytes()).isEqualTo("all that was said".length());
            assertThat(run.resolve("keys").resolve("first")).hasContent("a key");
            Files.writeString(run.resolve("massline.db"), "and more");
        }
        assertThat(stored.resolve("massline.db")).hasContent("all that was said");
    }

    @Test
    void aFloorFindsNothing() throws IOException {
        try (FreshDatabase database =
                ground(Optional.empty(), Optional.of(stored)).make(Contender.CALL, run)) {
            assertThat(database.bytes()).isZero();
            assertThat(run).isEmptyDirectory();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ground(Optional.empty(), Optional.of(stored.resolve("other"))))
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("other");
    }

    @Test
    void onAServerADatabaseAndItsKeysAreNamedTogether() {
        assertThatThrownBy(() -> ground(SERVER, Optional.of(stored))).hasMessageContaining("name the database");
        assertThatThrownBy(() -> new Ground(SERVER, Optional.empty(), Optional.of("school")))
                .hasMessageContaining("the data folder with its keys");
        assertThatThrownBy(() -> new Ground(Optional.empty(), Optional.of(stored), Optional.of("school")))
                .hasMessageContaining("needs its server");
    }

    private static Ground ground(Optional<PostgresServer> server, Optional<Path> stored) {
        return new Ground(server, stored, Optional.empty());
    }
}
