package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Topic;
import org.massline.testing.FreshStore;
import org.massline.testing.LargeSchool;

/** The bench as anybody would run it, for a moment. */
class BenchTest {
    @RegisterExtension
    private final FreshStore stored =
            new FreshStore(FreshStore.Kind.SQLITE).with(LargeSchool.TOPICS.toArray(Topic[]::new));

    @TempDir
    Path folder;

    @Test
    void theBotIsMeasuredBesideAFloorAndLeavesNothingBehind() throws Exception {
        Program.Ended ended = bench("--only", "CALL,BOT");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("the bot / floor c: ");
        JsonNode bot = bot();
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
            Program.Ended ended = bench(
                    "--database",
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                    "--database-user",
                    "postgres",
                    "--database-password",
                    "postgres",
                    "--only",
                    "COMMIT,CALL,BOT");

            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("the bot / floor b: ", "the bot / floor c: ");
            JsonNode bot = bot();
            assertThat(bot.path("conversationsPerSecond").asDouble()).isPositive();
            assertThat(bot.path("databaseBytesPerSuggestion").asDouble()).isPositive();
            assertThat(databases(server)).containsExactlyInAnyOrder("postgres", "template0", "template1");
        }
    }

    @Test
    void itBeginsWithACopyOfWhatABotHasStored() throws Exception {
        LargeSchool.seed(stored.store(), 10);
        assertThat(stored.store().emptyLog()).isTrue();
        Path database = stored.folder().resolve("massline.db");
        byte[] before = Files.readAllBytes(database);

        Program.Ended ended = bench("--with", stored.folder().toString(), "--only", "BOT");

        assertThat(ended.code()).as(ended.output()).isZero();
        JsonNode bot =
                new JsonMapper().readTree(folder.resolve("bench.json").toFile()).at("/medians/BOT");
        assertThat(bot.path("conversationsPerSecond").asDouble()).isPositive();
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    /** Four people for some seconds, once. */
    private Program.Ended bench(String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("bench", "--people", "4", "--warm-up", "2", "--seconds", "6", "--rounds", "1"));
        arguments.addAll(List.of(more));
        return new Program(folder, Map.of()).run(arguments.toArray(String[]::new));
    }

    private JsonNode bot() throws IOException {
        return new JsonMapper().readTree(folder.resolve("bench.json").toFile()).at("/medians/BOT");
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
