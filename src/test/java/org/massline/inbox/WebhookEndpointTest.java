package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.BotProfile;
import org.massline.telegram.UpdateDecoder;
import org.massline.turn.Result;
import org.massline.turn.Turn;

class WebhookEndpointTest {
    private static final String SECRET = "a-secret_0";
    private static final String HELLO = """
        {"update_id": 500, "message": {"message_id": 7, "date": 1790000000, "text": "hello",
        "from": {"id": 1001, "is_bot": false, "first_name": "Li"}, "chat": {"id": 1001, "type": "private"}}}\
        """;

    private final Turn turn = mock(Turn.class);
    private final Inbox inbox =
            new Inbox(new UpdateDecoder(new BotProfile(42, "massline_bot")), turn, new SimpleMeterRegistry());
    private final HttpServer server = new HttpServer(
            "127.0.0.1", 0, List.of(new WebhookEndpoint(inbox, SECRET, () -> {}), new HealthEndpoints(List.of())));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        when(turn.take(any(), any(), any())).thenReturn(Result.TAKEN);
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void anUpdateIsAnsweredAfterItsTurnAndWithNothing() throws Exception {
        HttpResponse<String> answer = post(HELLO);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        verify(turn).take(any(), any(), any());
    }

    @Test
    void answersCarryProtectiveHeadersAndNoBanner() throws Exception {
        for (HttpResponse<String> answer : List.of(post(HELLO), get("/"), get("/telegram/webhook"))) {
            assertThat(answer.headers().map())
                    .doesNotContainKeys("server", "x-powered-by", "set-cookie")
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("x-frame-options", List.of("DENY"))
                    .containsKey("content-security-policy");
            assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain("javalin", "jetty", "java");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-secret_1", "a-secret", "a-secret_0 ", "A-SECRET_0"})
    void withoutTheSecretNothingIsRead(String secret) throws Exception {
        HttpRequest.Builder request = request("/telegram/webhook").POST(HttpRequest.BodyPublishers.ofString(HELLO));
        if (!secret.isEmpty()) {
            request.setHeader(
                    "X-Telegram-Bot-Api-Secret-Token", secret.strip() + "x".repeat(secret.endsWith(" ") ? 1 : 0));
        }
        assertThat(send(request).statusCode()).isEqualTo(401);
        verifyNoInteractions(turn);
    }

    @Test
    void theSecretIsCheckedBeforeTheBodyComes() throws Exception {
        String answer = raw("POST /telegram/webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "[]", "{\"update_id\": 1", "\u0000\u0001", "<xml/>"})
    void garbageIsABadRequest(String body) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(400);
        verifyNoInteractions(turn);
    }

    @Test
    void aBodyBeyondTheBoundIsTooLarge() throws Exception {
        byte[] large = new byte[2 * HttpServer.LARGEST_BODY];
        assertThat(send(withSecret().POST(HttpRequest.BodyPublishers.ofByteArray(large)))
                        .statusCode())
                .isEqualTo(413);
        verifyNoInteractions(turn);
    }

    @Test
    void aBodyOfUnknownLengthBeyondTheBoundIsTooLarge() throws Exception {
        byte[] large = new byte[HttpServer.LARGEST_BODY + 1];
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertThat(send(withSecret().POST(chunked)).statusCode()).isEqualTo(413);
        verifyNoInteractions(turn);
    }

    @Test
    void aDatabaseThatIsGoneMeansTryAgainSoon() throws Exception {
        doThrow(new StoreUnavailable("locked")).when(turn).take(any(), any(), any());
        HttpResponse<String> answer = post(HELLO);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).doesNotContain("locked");
        verify(turn, never()).noteFailed(anyLong());
    }

    @Test
    void anUpdateThatCannotBeReadIsNotedAndAccepted() throws Exception {
        assertThat(post("{\"update_id\": 501, \"message\": 5}").statusCode()).isEqualTo(200);
        verify(turn).noteUnreadable(501L);
    }

    @Test
    void aKindOfUpdateThatMeansNothingIsAcceptedAndForgotten() throws Exception {
        assertThat(post("{\"update_id\": 501, \"poll\": {\"id\": \"1\"}}").statusCode())
                .isEqualTo(200);
        assertThat(post("{\"update_id\": 502, \"update_of_2030\": {}}").statusCode())
                .isEqualTo(200);
        verify(turn, never()).take(any(), any(), any());
    }

    @Test
    void anUpdateThatMakesTheProgramFailDoesNotHoldUpTheQueue() throws Exception {
        doThrow(new IllegalStateException("my secret words")).when(turn).take(any(), any(), any());
        assertThat(post(HELLO).statusCode()).isEqualTo(200);
        verify(turn).noteFailed(500L);
    }

    @Test
    void aFailureOfTheProgramShowsNoInternals() throws Exception {
        doThrow(new IllegalStateException("my secret words")).when(turn).take(any(), any(), any());
        doThrow(new IllegalStateException("my secret words")).when(turn).noteFailed(anyLong());
        HttpResponse<String> answer = post(HELLO);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("Server Error\n");
    }

    @Test
    void otherMethodsAreNotAllowedAndOtherPathsNotFound() throws Exception {
        assertThat(get("/telegram/webhook").statusCode()).isEqualTo(405);
        assertThat(get("/telegram/webhook").headers().firstValue("Allow")).hasValue("POST");
        assertThat(send(request("/telegram/webhook").DELETE()).statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/telegram").statusCode()).isEqualTo(404);
        assertThat(get("/telegram/webhook/../../etc/passwd").statusCode()).isIn(400, 404);
        assertThat(send(request("/nothing").POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%2e%2e/ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "BREW /telegram/webhook HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE /telegram/webhook HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /telegram/webhook HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                "POST /telegram/webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000"
            })
    void anyBytesGetAShort4xxOrTheEndOfTheConnection(String bytes) throws Exception {
        String answer = raw(bytes);
        if (!answer.isEmpty()) {
            assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|505|501) .*");
            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("jetty", "javalin", "exception", "<h");
        }
        verifyNoInteractions(turn);
    }

    @Test
    void aHeaderWithoutEndIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000)))
                .startsWith("HTTP/1.1 431 ")
                .as("Jetty's own answers carry the headers, too")
                .contains("X-Frame-Options: DENY", "Cache-Control: no-store", "Content-Security-Policy: ");
    }

    @Test
    void stoppingFinishesWhatIsInHandAndRefusesWhatComes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        doAnswer(call -> {
                    begun.countDown();
                    mayEnd.await();
                    return Result.TAKEN;
                })
                .when(turn)
                .take(any(), any(), any());
        CompletableFuture<HttpResponse<String>> inHand = client.sendAsync(
                withSecret().POST(HttpRequest.BodyPublishers.ofString(HELLO)).build(),
                HttpResponse.BodyHandlers.ofString());
        begun.await();
        Thread stopping = Thread.ofVirtual().start(server::close);

        await().untilAsserted(() -> assertThat(post(HELLO).statusCode()).isEqualTo(503));
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(stopping.isAlive()).isTrue();

        mayEnd.countDown();
        assertThat(inHand.get().statusCode()).isEqualTo(200);
        stopping.join();
        verify(turn, times(1)).take(any(), any(), any());
    }

    @Test
    void aWebhookWithoutASecretCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookEndpoint(inbox, "", () -> {}));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(withSecret().POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder withSecret() {
        return request("/telegram/webhook").setHeader("X-Telegram-Bot-Api-Secret-Token", SECRET);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    /** Whatever the server says before it closes the connection or falls silent for a second. */
    private String raw(String bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            try {
                for (int next = socket.getInputStream().read();
                        next >= 0;
                        next = socket.getInputStream().read()) {
                    answer.append((char) next);
                }
            } catch (IOException silent) {
                return answer.toString();
            }
            return answer.toString();
        }
    }
}
