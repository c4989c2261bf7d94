package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.massline.playground.Playground;
import org.massline.playground.town.Person;

/** A town whose bot is told things past the playground, as Telegram repeats them. */
final class FaultyTown implements AutoCloseable {
    private static final String SECRET = "the-secret-of-this-test";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final long FIRST_UPDATE = 987_654;

    private final RunningTown town;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Person amy;

    FaultyTown(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("MASSLINE_WEBHOOK_SECRET", SECRET);
        town = new RunningTown(folder, settings);
        amy = town.playground().town().person("amy");
        amy.starts();
        amy.awaits("suggestion box");
        town.playground().awaitQuiet();
    }

    RunningTown town() {
        return town;
    }

    Playground playground() {
        return town.playground();
    }

    Person amy() {
        return amy;
    }

    Path database() {
        return town.database();
    }

    /** {@link #says(Person, long, String)} by Amy. */
    int says(long update, String text) throws IOException, InterruptedException {
        return says(amy, update, text);
    }

    /** Returns the status with which the bot answers Telegram. Safe for use by several threads. */
    int says(Person who, long update, String text) throws IOException, InterruptedException {
        String body = """
            {"update_id": %d, "message": {"message_id": 900, "date": 1764036000,
             "chat": {"id": %d, "type": "private", "first_name": "Somebody"},
             "from": {"id": %d, "is_bot": false, "first_name": "Somebody", "language_code": "en"},
             "text": "%s"}}\
            """.formatted(FIRST_UPDATE + update, who.id(), who.id(), text);
        HttpRequest request = HttpRequest.newBuilder(at("/telegram/webhook"))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** What the program says about itself to whoever asks. */
    String ready() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at("/health/ready")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What the program shows of itself; fails if that takes as long as the three figures that the database has, one by one. */
    String figures() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + town.bot().metricsPort() + "/metrics");
        return http.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** It says that it is not well, and why, as soon as it has looked. */
    void saysWhy(String words) {
        await().atMost(SOON).untilAsserted(() -> assertThat(ready()).contains("\"not ready\"", words));
    }

    /** Nothing is wrong any more. */
    void isReady() {
        await().atMost(SOON).untilAsserted(() -> assertThat(ready()).isEqualTo("{\"status\":\"ready\"}"));
    }

    /** Without a restart; what was not taken is taken now, once however often it is repeated. */
    void recovers(long update, String text) throws Exception {
        await().atMost(SOON).untilAsserted(() -> assertThat(says(update, text)).isEqualTo(200));
        isReady();
        amy.awaits("What is it about?");
        town.playground().awaitQuiet();
        int answered = amy.messages().size();
        assertThat(says(update, text)).isEqualTo(200);
        town.playground().awaitQuiet();
        assertThat(amy.messages()).hasSize(answered);
        assertThat(town.select("select count(*) from seen_update where update_id = " + (FIRST_UPDATE + update)))
                .isEqualTo(List.of("1|"));
    }

    /** As the database knows an update. */
    static long idOf(long update) {
        return FIRST_UPDATE + update;
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
