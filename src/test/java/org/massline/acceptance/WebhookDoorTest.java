package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;

/** What the webhook lets in, as somebody with curl would try it. */
class WebhookDoorTest {
    private static final String SECRET = "the-secret-of-this-test";

    @TempDir
    Path folder;

    @Test
    void strangersGarbageAndFloodsAreTurnedAwayAndARepetitionChangesNothing() throws Exception {
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_WEBHOOK_SECRET", SECRET));
                HttpClient http = HttpClient.newHttpClient()) {
            Person amy = town.playground().town().person("amy");
            amy.starts();
            amy.awaits("suggestion box");
            int greeted = amy.messages().size();
            URI door = URI.create("http://127.0.0.1:" + town.bot().port() + "/telegram/webhook");
            String update = """
                {"update_id": 987654, "message": {"message_id": 900, "date": 1764036000,
                 "chat": {"id": %d, "type": "private", "first_name": "Amy"},
                 "from": {"id": %d, "is_bot": false, "first_name": "Amy", "language_code": "en"},
                 "text": "Said once"}}\
                """.formatted(amy.id(), amy.id());

            assertThat(post(http, door, "wrong", update)).isEqualTo(401);
            assertThat(post(http, door, SECRET, "garbage")).isEqualTo(400);
            assertThat(post(http, door, SECRET, "{\"a\":\"" + "x".repeat(2 << 20) + "\"}"))
                    .isEqualTo(413);
            assertThat(amy.messages()).hasSize(greeted);

            assertThat(post(http, door, SECRET, update)).isEqualTo(200);
            amy.awaits("What is it about?");
            town.playground().awaitQuiet();
            int before = amy.messages().size();
            assertThat(post(http, door, SECRET, update)).isEqualTo(200);
            town.playground().awaitQuiet();
            assertThat(amy.messages()).hasSize(before);
            assertThat(post(http, door, SECRET, "{\"update_id\": 987655, \"poll\": {}}"))
                    .isEqualTo(200);
        }
    }

    /** Javalin has a way of its own for who asks for a WebSocket, on which nobody is refused and each one is remembered. */
    @Test
    void nobodyIsRememberedForAskingForAWebSocketAtAnyDoor() throws Exception {
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_WEBHOOK_SECRET", SECRET));
                HttpClient http = HttpClient.newHttpClient()) {
            URI bot = URI.create("http://127.0.0.1:" + town.bot().port());
            URI figures = URI.create("http://127.0.0.1:" + town.bot().metricsPort());
            Map<URI, Integer> expected = Map.of(
                    bot.resolve("/telegram/webhook"), 405,
                    bot.resolve("/health/live"), 200,
                    bot.resolve("/"), 404,
                    figures.resolve("/metrics"), 200,
                    figures.resolve("/"), 404);
            for (Map.Entry<URI, Integer> each : expected.entrySet()) {
                HttpRequest request = HttpRequest.newBuilder(each.getKey())
                        .header("Sec-WebSocket-Version", "13")
                        .build();
                HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                assertThat(answer.statusCode()).as(each.toString()).isEqualTo(each.getValue());
                assertThat(answer.headers().map()).as(each.toString()).doesNotContainKey("set-cookie");
            }
        }
    }

    private static int post(HttpClient http, URI door, String secret, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
