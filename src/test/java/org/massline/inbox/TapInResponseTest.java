package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massline.chat.OutgoingMessage;
import org.massline.telegram.BotProfile;
import org.massline.telegram.UpdateDecoder;
import org.massline.turn.Result;
import org.massline.turn.Turn;

class TapInResponseTest {
    private static final String TAP = """
        {"update_id": 500, "callback_query": {"id": "77", "chat_instance": "1", "data": "x",
        "from": {"id": 1001, "is_bot": false, "first_name": "Li"},
        "message": {"message_id": 7, "date": 1790000000, "chat": {"id": 1001, "type": "private"}}}}\
        """;

    private final Turn turn = mock(Turn.class);
    private final AtomicInteger answered = new AtomicInteger();
    private final HttpServer server = new HttpServer(
            "127.0.0.1",
            0,
            List.of(new WebhookEndpoint(
                    new Inbox(new UpdateDecoder(new BotProfile(42, "massline_bot")), turn, new SimpleMeterRegistry()),
                    "s",
                    answered::incrementAndGet)));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                     | {"method":"answerCallbackQuery","callback_query_id":"77"}
        An old \u201cbutton\u201d  | {"method":"answerCallbackQuery","callback_query_id":"77","text":"An old \u201cbutton\u201d"}
        """)
    void aTapIsAnsweredInTheResponseAndThatCallIsCounted(String text, String body) throws Exception {
        when(turn.take(any(), any(), any())).thenAnswer(call -> {
            Consumer<OutgoingMessage.TapAnswer> answers = call.getArgument(2);
            answers.accept(new OutgoingMessage.TapAnswer("77", text));
            return Result.TAKEN;
        });

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + WebhookEndpoint.PATH))
                        .header("X-Telegram-Bot-Api-Secret-Token", "s")
                        .POST(HttpRequest.BodyPublishers.ofString(TAP))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answered).hasValue(1);
    }
}
