package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;

/** A database that cannot be written: Telegram is told to try again, the operator why, and afterwards nothing is lost. */
class DatabaseFaultsTest {
    private static final String SECRET = "the-secret-of-this-test";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void anotherProgramHoldsIt() throws Exception {
        try (FaultyTown town = new FaultyTown(Map.of())) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + town.database());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(town.says(1, "Said while it was locked")).isEqualTo(503);
                assertThat(town.ready()).contains("\"not ready\"", "another program");
                statement.execute("rollback");
            }
            town.recovers(1, "Said while it was locked");
        }
    }

    @Test
    void itsFileIsMovedAway() throws Exception {
        try (FaultyTown town = new FaultyTown(Map.of())) {
            Path away = Files.move(town.database(), folder.resolve("away.db"));
            assertThat(town.says(1, "Said while it was gone")).isEqualTo(503);
            assertThat(town.says(1, "Said while it was gone")).isEqualTo(503);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(town.ready()).contains("\"not ready\"", "check that it is there"));
            assertThat(town.database()).doesNotExist();
            Files.move(away, town.database());
            town.recovers(1, "Said while it was gone");
        }
    }

    @Test
    void theDiskIsFull() throws Exception {
        Path file = folder.resolve("bot").resolve("massline.db");
        // SQLite's own limit stands in for the disk's.
        String url = "jdbc:sqlite:" + file + "?max_page_count=400";
        try (FaultyTown town = new FaultyTown(Map.of("MASSLINE_DATABASE", url))) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("pragma busy_timeout = 10000");
                statement.execute("create table filler as select zeroblob(400 * 4096) as zeros");
                String much = "Said while there was no room. ".repeat(100);
                assertThat(town.says(1, much)).isEqualTo(503);
                statement.execute("drop table filler");
                town.recovers(1, much);
            }
        }
    }

    /** A town whose bot is told things past the playground, as Telegram repeats them. */
    private final class FaultyTown implements AutoCloseable {
        private final RunningTown town;
        private final HttpClient http = HttpClient.newHttpClient();
        private final Person amy;

        FaultyTown(Map<String, String> more) {
            Map<String, String> settings = new HashMap<>(more);
            settings.put("MASSLINE_WEBHOOK_SECRET", SECRET);
            town = new RunningTown(folder, settings);
            amy = town.playground().town().person("amy");
            amy.starts();
            amy.awaits("suggestion box");
            town.playground().awaitQuiet();
        }

        Path database() {
            return town.database();
        }

        int says(long update, String text) throws IOException, InterruptedException {
            String body = """
                {"update_id": %d, "message": {"message_id": 900, "date": 1764036000,
                 "chat": {"id": %d, "type": "private", "first_name": "Amy"},
                 "from": {"id": %d, "is_bot": false, "first_name": "Amy", "language_code": "en"},
                 "text": "%s"}}\
                """.formatted(987_654 + update, amy.id(), amy.id(), text);
            HttpRequest request = HttpRequest.newBuilder(at("/telegram/webhook"))
                    .header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }

        String ready() throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(at("/health/ready")).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        /** Without a restart; what was not taken is taken now, once however often it is repeated. */
        void recovers(long update, String text) throws Exception {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(says(update, text)).isEqualTo(200));
            await().atMost(SOON).untilAsserted(() -> assertThat(ready()).isEqualTo("{\"status\":\"ready\"}"));
            amy.awaits("What is it about?");
            town.playground().awaitQuiet();
            int answered = amy.messages().size();
            assertThat(says(update, text)).isEqualTo(200);
            town.playground().awaitQuiet();
            assertThat(amy.messages()).hasSize(answered);
            assertThat(seen(987_654 + update)).isOne();
        }

        private int seen(long update) throws SQLException {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + town.database());
                    Statement statement = other.createStatement()) {
                return statement
                        .executeQuery("select count(*) from seen_update where update_id = " + update)
                        .getInt(1);
            }
        }

        private URI at(String path) {
            return URI.create("http://127.0.0.1:" + town.bot().port() + path);
        }

        @Override
        public void close() {
            http.close();
            town.close();
        }
    }
}
