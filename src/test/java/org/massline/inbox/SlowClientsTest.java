package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massline.telegram.BotProfile;
import org.massline.telegram.UpdateDecoder;
import org.massline.turn.Result;
import org.massline.turn.Turn;

/** Who sends slowly, or opens many connections, keeps nobody else waiting. */
class SlowClientsTest {
    private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String POST = String.join(
            "\r\n",
            "POST /telegram/webhook HTTP/1.1",
            "Host: x",
            "X-Telegram-Bot-Api-Secret-Token: s",
            "Content-Length: 100000",
            "",
            "");
    private static final int CONNECTIONS = 3;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Turn turn = mock(Turn.class);
    private final HttpServer server = new HttpServer(
            "127.0.0.1",
            0,
            List.of(
                    new WebhookEndpoint(
                            new Inbox(
                                    new UpdateDecoder(new BotProfile(42, "massline_bot")),
                                    turn,
                                    new SimpleMeterRegistry()),
                            "s",
                            () -> {}),
                    new HealthEndpoints(List.of())),
            new HttpServer.Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), CONNECTIONS));

    @BeforeEach
    void start() {
        when(turn.take(any(), any(), any())).thenReturn(Result.TAKEN);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aHeadThatComesByteByByteIsCutOff() throws IOException {
        try (Socket slow = open()) {
            send(slow, "GET /health/live HTTP/1.1\r\nX: ");
            await().atMost(SOON).until(() -> isCutOff(slow, "x"));
        }
    }

    @Test
    void aBodyThatComesByteByByteIsCutOff() throws IOException {
        try (Socket slow = open()) {
            send(slow, POST);
            await().atMost(SOON).until(() -> isCutOff(slow, " "));
        }
        verifyNoInteractions(turn);
    }

    @Test
    void whoSaysNothingIsCutOff() throws IOException {
        try (Socket silent = open()) {
            await().atMost(SOON).until(() -> isCutOff(silent, ""));
        }
    }

    @Test
    void meanwhileOthersAreServedAndMayBeIdleBetweenTwoRequests() throws IOException {
        try (Socket idle = open()) {
            assertThat(answer(idle)).startsWith("HTTP/1.1 200 ");
            try (Socket slow = open()) {
                send(slow, "GET /health");
                await().atMost(SOON).until(() -> isCutOff(slow, "x"));
            }
            try (Socket slow = open()) {
                await().atMost(SOON).until(() -> isCutOff(slow, ""));
            }
            assertThat(answer(idle)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void moreThanSoManyConnectionsWaitUntilOthersAreClosed() throws IOException {
        try (Socket first = open();
                Socket second = open();
                Socket third = open()) {
            for (Socket each : List.of(first, second, third)) {
                assertThat(answer(each)).startsWith("HTTP/1.1 200 ");
            }
            try (Socket fourth = open()) {
                send(fourth, LIVE);
                fourth.setSoTimeout(300);
                assertThat(read(fourth)).isEmpty();
                first.shutdownOutput();
                fourth.setSoTimeout((int) SOON.toMillis());
                assertThat(read(fourth)).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) SOON.toMillis());
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends a little more, and looks whether the server has ended the connection; it may say why before. */
    private static boolean isCutOff(Socket socket, String more) throws IOException {
        socket.setSoTimeout(1);
        try {
            send(socket, more);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static String answer(Socket socket) throws IOException {
        send(socket, LIVE);
        return read(socket);
    }

    /** One answer, which is shorter than the buffer; nothing if there is none in time. */
    private static String read(Socket socket) throws IOException {
        byte[] buffer = new byte[4_096];
        StringBuilder answer = new StringBuilder();
        try {
            while (answer.indexOf("\"live\"") < 0) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException silent) {
            return answer.toString();
        }
        return answer.toString();
    }
}
