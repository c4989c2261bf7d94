package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench as anybody would run it, for a moment. */
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void theBotIsMeasuredBesideAFloorAndLeavesNothingBehind() throws Exception {
        Program program = new Program(folder, Map.of());

        Program.Ended ended = program.run(
                "bench", "--only", "CALL,BOT", "--people", "4", "--warm-up", "2", "--seconds", "6", "--rounds", "1");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("the bot / floor c: ");
        JsonNode figures =
                new JsonMapper().readTree(folder.resolve("bench.json").toFile());
        JsonNode bot = figures.at("/medians/BOT");
        assertThat(bot.path("updatesPerSecond").asDouble()).isPositive();
        assertThat(bot.path("conversationsPerSecond").asDouble()).isPositive();
        assertThat(bot.path("cpuSecondsPer1000Updates").asDouble()).isPositive();
        assertThat(bot.path("peakMemoryMiB").asDouble()).isGreaterThan(50);
        assertThat(bot.path("commitsPerUpdate").asDouble()).isPositive();
        assertThat(bot.path("databaseBytesPerSuggestion").asDouble()).isPositive();
        assertThat(ProcessHandle.current().descendants()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void onPostgresqlEachFindsADatabaseOfItsOwnAndNoneIsLeft() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Program.Ended ended = new Program(folder, Map.of())
                    .run(
                            "bench",
                            "--database",
                            "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                            "--database-user",
                            "postgres",
                            "--database-password",
                            "postgres",
                            "--only",
                            "COMMIT,CALL,BOT",
                            "--people",
                            "4",
                            "--warm-up",
                            "2",
                            "--seconds",
                            "6",
                            "--rounds",
                            "1");

            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("the bot / floor b: ", "the bot / floor c: ");
            JsonNode bot = new JsonMapper()
                    .readTree(folder.resolve("bench.json").toFile())
                    .at("/medians/BOT");
            assertThat(bot.path("conversationsPerSecond").asDouble()).isPositive();
            assertThat(bot.path("databaseBytesPerSuggestion").asDouble()).isPositive();
            assertThat(databases(server)).containsExactlyInAnyOrder("postgres", "template0", "template1");
        }
    }

    private static List<String> databases(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
