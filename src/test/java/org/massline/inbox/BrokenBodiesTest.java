package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.testing.HeardLog;

/** A body that breaks off, or is no HTTP, is a fault of who sent it, and not of the program. */
class BrokenBodiesTest {
    private final Inbox inbox = mock(Inbox.class);
    private final HttpServer server =
            new HttpServer("127.0.0.1", 0, List.of(new WebhookEndpoint(inbox, "right", () -> {})));

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
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"upd",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"updXX",
                "Content-Length: 100\r\n\r\n{\"update_id\""
            })
    void itIsABadRequestAndNoErrorOfTheProgram(String rest) {
        List<String> log = new HeardLog(HttpServer.class)
                .during(() ->
                        assertThat(answer(rest)).startsWith("HTTP/1.1 400 ").endsWith("Bad Request\n"));
        assertThat(log).isEmpty();
        verifyNoInteractions(inbox);
    }

    /** Whoever sends no more still listens. */
    private String answer(String rest) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            String request = "POST " + WebhookEndpoint.PATH
                    + " HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: right\r\n" + rest;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
