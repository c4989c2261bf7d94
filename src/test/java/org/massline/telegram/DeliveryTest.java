package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;

class DeliveryTest {
    private static final Address LI = Address.of(new ChatId(1001));
    private static final Address TOPIC = new Address(new ChatId(-1005), Optional.of(33));
    private static final OutgoingMessage HELLO = new OutgoingMessage.Text("<b>Hello</b>", List.of());
    private static final OutgoingMessage EDIT = new OutgoingMessage.Edit(new MessageId(8), "new", List.of());
    private static final OutgoingMessage TAP_ANSWER = new OutgoingMessage.TapAnswer("77", "");

    private final ScriptedBotApi telegram = new ScriptedBotApi();
    private final BotApi api = new BotApi(telegram.access());
    private final Sender sender = new Sender(api);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void whatTheBotApiSaysBecomesADelivery(int code, String description, String parameters, Delivery delivery) {
        telegram.refuse("sendmessage", code, description, parameters);
        assertThat(sender.send(LI, HELLO)).isEqualTo(delivery);
        assertThat(telegram.calls()).hasSize(1);
    }

    static Stream<Arguments> whatTheBotApiSaysBecomesADelivery() {
        Delivery moved = new Delivery.Moved(new ChatId(-1001234567890L));
        Delivery server = new Delivery.Failed(Delivery.Trouble.SERVER);
        Delivery token = new Delivery.Failed(Delivery.Trouble.TOKEN);
        return Stream.of(
                arguments(429, "Too Many Requests: retry after 7", "{\"retry_after\": 7}", after(7)),
                arguments(429, "Too Many Requests: retry after 9", "{}", after(9)),
                arguments(429, "Too Many Requests", "{\"retry_after\": 0}", after(1)),
                arguments(429, "Too Many Requests", "{}", server),
                arguments(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        "{\"migrate_to_chat_id\": -1001234567890}",
                        moved),
                arguments(403, "Forbidden: bot was blocked by the user", "{}", new Delivery.Unreachable()),
                arguments(403, "Forbidden: user is deactivated", "{}", new Delivery.Unreachable()),
                arguments(403, "Forbidden: bot was kicked from the supergroup chat", "{}", new Delivery.Unreachable()),
                arguments(400, "Bad Request: chat not found", "{}", new Delivery.Unreachable()),
                arguments(400, "Bad Request: PEER_ID_INVALID", "{}", new Delivery.Unreachable()),
                arguments(401, "Unauthorized", "{}", token),
                arguments(404, "Not Found", "{}", token),
                arguments(500, "Internal Server Error", "{}", server),
                arguments(502, "Bad Gateway", "{}", server),
                arguments(
                        400,
                        "Bad Request: message is too long",
                        "{}",
                        new Delivery.Refused(400, "Bad Request: message is too long")),
                arguments(413, "Request Entity Too Large", "{}", new Delivery.Refused(413, "Request Entity Too Large")),
                arguments(
                        400,
                        "Bad Request: can't parse entities: Unsupported start tag \"my secret\" at byte offset 12",
                        "{}",
                        new Delivery.Refused(400, "Bad Request: can't parse entities")),
                arguments(
                        400,
                        "Bad Request: inline keyboard button URL 'http://li.lei' is invalid",
                        "{}",
                        new Delivery.Refused(400, "Bad Request: inline keyboard button URL ... is invalid")),
                arguments(
                        400,
                        "Bad Request: user 1234567890 is not there",
                        "{}",
                        new Delivery.Refused(400, "Bad Request: user ... is not there")));
    }

    @Test
    void anEditThatChangesNothingIsFine() {
        telegram.refuse(
                "editmessagetext",
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the"
                        + " same");
        assertThat(sender.send(LI, EDIT)).isEqualTo(new Delivery.Unchanged());
    }

    @ParameterizedTest
    @MethodSource
    void anEditWhoseMessageIsGoneIsSentAnew(String description) {
        telegram.refuse("editmessagetext", 400, description);
        assertThat(sender.send(LI, EDIT)).isEqualTo(sent(70));
        assertThat(onlyCall("sendmessage").path("text").asText()).isEqualTo("new");
    }

    static Stream<String> anEditWhoseMessageIsGoneIsSentAnew() {
        return Stream.of(
                "Bad Request: message to edit not found",
                "Bad Request: message can't be edited",
                "Bad Request: MESSAGE_ID_INVALID",
                "Bad Request: there is no text in the message to edit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message thread not found", "TOPIC_CLOSED"})
    void aMessageForAForumTopicThatTakesNoneGoesToTheGroup(String why) {
        telegram.refuse("sendmessage", 400, "Bad Request: " + why);
        assertThat(sender.send(TOPIC, HELLO)).isEqualTo(sent(70));
        assertThat(telegram.calls("sendmessage").getLast().has("message_thread_id"))
                .isFalse();
    }

    @Test
    void aGroupWhoseGeneralTopicIsClosedTooIsNotAskedForEver() {
        telegram.refuse("sendmessage", 400, "Bad Request: TOPIC_CLOSED");
        telegram.refuse("sendmessage", 400, "Bad Request: TOPIC_CLOSED");
        assertThat(sender.send(TOPIC, HELLO)).isEqualTo(new Delivery.Refused(400, "Bad Request: TOPIC_CLOSED"));
        assertThat(telegram.calls("sendmessage")).hasSize(2);
    }

    /** A setting that Telegram gives to those who pay; it holds for round videos, too. */
    @ParameterizedTest
    @CsvSource({
        "VOICE, sendvoice, VOICE_MESSAGES_FORBIDDEN",
        "VIDEO_NOTE, sendvideonote, VOICE_MESSAGES_FORBIDDEN",
        "VOICE, sendvoice, user restricted receiving of voice note messages",
        "VIDEO_NOTE, sendvideonote, user restricted receiving of video messages"
    })
    void whoTakesNoVoicesIsToldThatThereIsOne(Attachment.Type type, String method, String why) {
        Attachment voice = new Attachment.File(type, "V", Optional.empty());
        telegram.refuse(method, 400, "Bad Request: " + why);
        assertThat(sender.send(LI, new OutgoingMessage.Media(voice, Optional.of("<b>Allow me</b>"))))
                .isEqualTo(sent(70));
        assertThat(onlyCall("sendmessage").path("text").asText()).isEqualTo("<b>Allow me</b>");

        telegram.refuse(method, 400, "Bad Request: " + why);
        assertThat(sender.send(LI, new OutgoingMessage.Media(voice)))
                .isEqualTo(new Delivery.Refused(400, "Bad Request: " + why));
    }

    @Test
    void aTapAnsweredTooLateIsRoutine() {
        telegram.refuse(
                "answercallbackquery",
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid");
        assertThat(sender.send(LI, TAP_ANSWER)).isEqualTo(new Delivery.Unchanged());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void whatIsNoBotApiMayBeOneLater(int status, String type, String body) {
        telegram.answer("sendmessage", status, type, body);
        assertThat(sender.send(LI, HELLO)).isEqualTo(new Delivery.Failed(Delivery.Trouble.SERVER));
    }

    static Stream<Arguments> whatIsNoBotApiMayBeOneLater() {
        return Stream.of(
                arguments(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"),
                arguments(200, "text/html", "<html>Please log in to the campus network</html>"),
                arguments(429, "text/html", "slow down"),
                arguments(200, "application/json", ""),
                arguments(200, "application/json", "{\"status\": \"fine\"}"),
                arguments(200, "application/json", "{\"ok\": \"yes\"}"),
                arguments(302, "text/html", ""),
                arguments(403, "application/json", "{\"ok\": false}"));
    }

    @Test
    void aMessageThatWasSentIsNotSentAgainBecauseItsDescriptionCannotBeRead() {
        telegram.result("sendmessage", "{\"message_id\": \"a new kind of number\"}");
        assertThat(sender.send(LI, HELLO)).isEqualTo(new Delivery.Sent(List.of()));
        telegram.answer("sendmessage", 200, "application/json", "{\"ok\":true,\"result\":{\"message_id\":7");
        assertThat(sender.send(LI, HELLO)).as("cut off").isEqualTo(new Delivery.Sent(List.of()));
    }

    @Test
    void aConnectionThatBreaksAfterTheCallIsNotUsedForASecondOne() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerOnceThenBreak(server, calls));
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
            try (BotApi broken = new BotApi(new BotAccess(address, "42:test"))) {
                Sender sender = new Sender(broken);
                assertThat(sender.send(LI, HELLO)).isEqualTo(sent(70));
                // On the connection that is already open: here OkHttp would repeat the call, if it were let.
                assertThat(sender.send(LI, HELLO)).isEqualTo(new Delivery.Failed(Delivery.Trouble.NETWORK));
            }
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void nobodyListeningIsAFault() throws IOException {
        URI address;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://127.0.0.1:" + gone.getLocalPort());
        }
        try (BotApi nobody = new BotApi(new BotAccess(address, "42:test"))) {
            assertThat(new Sender(nobody).send(LI, HELLO)).isEqualTo(new Delivery.Failed(Delivery.Trouble.NETWORK));
        }
    }

    private static void answerOnceThenBreak(ServerSocket server, AtomicInteger calls) {
        String body =
                "{\"ok\":true,\"result\":{\"message_id\":70,\"date\":1,\"chat\":{\"id\":1001,\"type\":\"private\"}}}";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        Iterator<String> answers = List.of(answer, "").iterator();
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                while (readRequest(socket)) {
                    calls.incrementAndGet();
                    String next = answers.hasNext() ? answers.next() : "";
                    if (next.isEmpty()) {
                        break;
                    }
                    socket.getOutputStream().write(next.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Reads one request with its body; false at the end of the connection. */
    private static boolean readRequest(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
        return socket.getInputStream().readNBytes(length).length == length;
    }

    private JsonNode onlyCall(String method) {
        assertThat(telegram.calls(method)).hasSize(1);
        return telegram.calls(method).getFirst();
    }

    private static Delivery after(int seconds) {
        return new Delivery.RetryAfter(Duration.ofSeconds(seconds));
    }

    private static Delivery sent(int... ids) {
        return new Delivery.Sent(Arrays.stream(ids).mapToObj(MessageId::new).toList());
    }
}
