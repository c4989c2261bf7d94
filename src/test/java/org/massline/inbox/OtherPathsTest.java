package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There are three paths, each with its method, and nothing else. */
class OtherPathsTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final Inbox inbox = mock(Inbox.class);
    private final HttpServer server = new HttpServer(
            "127.0.0.1", 0, List.of(new WebhookEndpoint(inbox, "s", () -> {}), new HealthEndpoints(List.of())));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/metrics",
                "/health",
                "/health/live/more",
                "/telegram",
                "/telegram/webhook/more",
                "/Telegram/Webhook",
                "/favicon.ico",
                "/.git/config",
                "/actuator/env",
                "/bot123:abc/getMe"
            })
    void anyMethodOnAnyOtherPathFindsNothing(String path) throws IOException {
        for (String method : METHODS) {
            String answer = answer(method + " " + path);
            assertThat(answer).as(method).matches("(?s)HTTP/1\\.1 404 Not Found\r\n.*");
            assertThat(answer.toLowerCase(Locale.ROOT)).as(method).doesNotContain("jetty", "javalin", "allow:");
        }
        verifyNoInteractions(inbox);
    }

    @Test
    void aPathOfOursKnowsItsOwnMethodAlone() throws IOException {
        for (String method : METHODS) {
            assertThat(answer(method + " " + WebhookEndpoint.PATH))
                    .as(method)
                    .startsWith(method.equals("POST") ? "HTTP/1.1 401 " : "HTTP/1.1 405 ");
            boolean reads = method.equals("GET") || method.equals("HEAD");
            assertThat(answer(method + " " + HealthEndpoints.LIVE))
                    .as(method)
                    .startsWith(reads ? "HTTP/1.1 200 " : "HTTP/1.1 405 ");
        }
        verifyNoInteractions(inbox);
    }

    private String answer(String methodAndPath) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            String request = methodAndPath + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
