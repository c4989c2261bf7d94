package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for a WebSocket is answered as anybody else is, and nothing is kept of them. */
class NoWebSocketsTest {
    private static final String SECRET = "right";

    private final Inbox inbox = mock(Inbox.class);
    private final HttpServer server = new HttpServer(
            "127.0.0.1", 0, List.of(new WebhookEndpoint(inbox, SECRET, () -> {}), new HealthEndpoints(List.of())));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        when(inbox.take(any(), any())).thenReturn(Outcome.ACCEPTED);
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void routesAndRefusalsAreThoseOfAnybody() throws Exception {
        // An empty one is one, too, and so is one in other letters.
        for (String name : List.of("Sec-WebSocket-Version", "sec-websocket-version", "SEC-WEBSOCKET-VERSION")) {
            for (String version : List.of("13", "")) {
                assertThat(answer(request("/").setHeader(name, version))).isEqualTo(404);
                assertThat(answer(request(WebhookEndpoint.PATH).setHeader(name, version)))
                        .isEqualTo(405);
                assertThat(answer(request(HealthEndpoints.LIVE).setHeader(name, version)))
                        .isEqualTo(200);
                assertThat(answer(post("wrong").setHeader(name, version))).isEqualTo(401);
                assertThat(answer(post(SECRET).setHeader(name, version))).isEqualTo(200);
            }
        }
        verify(inbox, times(6)).take(any(), any());
    }

    @Test
    void whoDoesSoAgainAndAgainIsToldToWait() throws Exception {
        int status = 404;
        // A minute may end meanwhile.
        for (int tried = 0; status == 404 && tried <= 2 * WrongCalls.MOST; tried++) {
            status = answer(request("/").setHeader("Sec-WebSocket-Version", "13"));
        }
        assertThat(status).isEqualTo(429);
    }

    private int answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().map()).as("no session").doesNotContainKey("set-cookie");
        return answer.statusCode();
    }

    private HttpRequest.Builder post(String secret) {
        return request(WebhookEndpoint.PATH)
                .setHeader("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
