package org.massline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {
    @Test
    void anotherDatabaseOfTheSameServerKeepsAllElse() {
        PostgresServer server = new PostgresServer("jdbc:postgresql://db:5432/postgres?ssl=true", "amy", "secret");
        assertThat(server.with("bench"))
                .isEqualTo(new PostgresServer("jdbc:postgresql://db:5432/bench?ssl=true", "amy", "secret"));
    }

    @Test
    void aProcessIsToldOfItAndFindsItAgain() {
        PostgresServer server = new PostgresServer("jdbc:postgresql://db/bench", "amy", "secret");
        assertThat(PostgresServer.from(server.environment())).contains(server);
        assertThat(PostgresServer.from(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jdbc:sqlite:a.db", "jdbc:postgresql://db", "jdbc:postgresql://db/", "jdbc:postgresql:name"})
    void whatNamesNoDatabaseOfAServerIsRefused(String url) {
        assertThatThrownBy(() -> new PostgresServer(url, "", "")).hasMessageContaining("jdbc:postgresql://host/name");
    }
}
