package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.Bytes;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;

class SenderTest {
    private static final Address LI = Address.of(new ChatId(1001));
    private static final Address TOPIC = new Address(new ChatId(-1005), Optional.of(33));
    private static final OutgoingMessage HELLO = new OutgoingMessage.Text("<b>Hello</b>", List.of());
    private static final OutgoingMessage EDIT = new OutgoingMessage.Edit(new MessageId(8), "new", List.of());

    private final ScriptedBotApi telegram = new ScriptedBotApi();
    private final BotApi api = new BotApi(telegram.access());
    private final Sender sender = new Sender(api);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void aTextGoesAsHtmlWithoutPreviewAndWithItsButtons() {
        OutgoingMessage text = new OutgoingMessage.Text(
                "<b>Hello</b>",
                List.of(
                        List.of(new Button.Tap("Yes", "y.1"), new Button.Tap("No", "n.1")),
                        List.of(),
                        List.of(new Button.Link("Look", "https://example.org/"))));

        assertThat(sender.send(LI, text)).isEqualTo(sent(70));

        assertThat(onlyCall("sendmessage")).hasToString("""
            {"chat_id":"1001","text":"<b>Hello</b>","parse_mode":"HTML",\
            "reply_markup":{"inline_keyboard":[[{"text":"Yes","callback_data":"y.1"},\
            {"text":"No","callback_data":"n.1"}],[{"text":"Look","url":"https://example.org/"}]]},\
            "link_preview_options":{"is_disabled":true}}\
            """);
    }

    @Test
    void aTextForAForumTopicNamesIt() {
        sender.send(TOPIC, HELLO);
        assertThat(onlyCall("sendmessage").path("message_thread_id").asInt()).isEqualTo(33);
        assertThat(onlyCall("sendmessage").has("reply_markup")).isFalse();
    }

    @Test
    void anEditNamesItsMessageAndTakesAwayTheButtons() {
        assertThat(sender.send(LI, EDIT)).isEqualTo(sent(8));
        assertThat(onlyCall("editmessagetext")).hasToString("""
            {"chat_id":"1001","message_id":8,"text":"new","parse_mode":"HTML",\
            "link_preview_options":{"is_disabled":true}}\
            """);
    }

    @ParameterizedTest
    @EnumSource
    void eachTypeOfFileHasItsOwnMethod(Attachment.Type type) {
        String method = switch (type) {
            case PHOTO -> "sendphoto";
            case VIDEO -> "sendvideo";
            case DOCUMENT -> "senddocument";
            case AUDIO -> "sendaudio";
            case VOICE -> "sendvoice";
            case VIDEO_NOTE -> "sendvideonote";
            case ANIMATION -> "sendanimation";
        };
        OutgoingMessage media = new OutgoingMessage.Media(new Attachment.File(type, "AgAC", Optional.of("a.bin")));

        assertThat(sender.send(TOPIC, media)).isEqualTo(sent(70));

        JsonNode call = onlyCall(method);
        assertThat(call.path("chat_id").asText()).isEqualTo("-1005");
        assertThat(call.path("message_thread_id").asText()).isEqualTo("33");
        assertThat(call)
                .as("the file by its id")
                .anySatisfy(field -> assertThat(field.asText()).isEqualTo("AgAC"));
        assertThat(call.has("protect_content")).isFalse();
    }

    @Test
    void messagesAreDeletedTogether() {
        assertThat(sender.send(LI, deletion(8, 9, 10))).isEqualTo(sent());
        assertThat(onlyCall("deletemessages")).hasToString("{\"chat_id\":\"1001\",\"message_ids\":[8,9,10]}");
    }

    @Test
    void whatIsTooOldToBeDeletedKeepsNothingElse() {
        List.of(false, true, false, true, false).forEach(this::mayBeDeleted);

        assertThat(deleteAll(deletion(1, 2, 3, 4))).isEqualTo(sent());

        assertThat(deleted()).containsExactly("[1,2,3,4]", "[3,4]", "[1,2]", "[2]", "[1]");
    }

    @Test
    void whatIsOlderThanTooOldIsNotTriedOneByOne() {
        for (int call = 0; call < 20; call++) {
            mayBeDeleted(false);
        }

        assertThat(deleteAll(deletion(IntStream.rangeClosed(1, 64).toArray()))).isEqualTo(sent());

        assertThat(deleted()).hasSize(10).endsWith("[64]", "[63]", "[61,62]", "[62]");
    }

    @Test
    void aPauseThatTelegramWantsWhileDeletingIsKept() {
        mayBeDeleted(false);
        telegram.refuse("deletemessages", 429, "Too Many Requests: retry after 7", "{\"retry_after\": 7}");

        assertThat(deleteAll(deletion(1, 2))).isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(7)));

        assertThat(deleted()).containsExactly("[1,2]", "[2]");
    }

    @Test
    void whatIsLeftToBeDeletedIsSaidAfterEachCall() {
        mayBeDeleted(false);

        assertThat(sender.send(LI, deletion(1, 2, 3)))
                .isEqualTo(new Delivery.Partly(new OutgoingMessage.Deletion(List.of(ids(2, 3), ids(1)), 0)));
        assertThat(deleted()).containsExactly("[1,2,3]");
    }

    /** As the outbox does: what is left, until nothing is. */
    private Delivery deleteAll(OutgoingMessage deletion) {
        Delivery delivery = sender.send(LI, deletion);
        while (delivery instanceof Delivery.Partly(OutgoingMessage rest)) {
            delivery = sender.send(LI, rest);
        }
        return delivery;
    }

    private void mayBeDeleted(boolean may) {
        if (may) {
            telegram.result("deletemessages", "true");
        } else {
            telegram.refuse("deletemessages", 400, "Bad Request: message can't be deleted for everyone");
        }
    }

    private List<String> deleted() {
        return telegram.calls("deletemessages").stream()
                .map(call -> call.path("message_ids").toString())
                .toList();
    }

    private static OutgoingMessage deletion(int... messages) {
        return OutgoingMessage.Deletion.of(ids(messages));
    }

    @Test
    void aPlaceIsAPointOnTheMap() {
        sender.send(LI, new OutgoingMessage.Media(new Attachment.Location(39.9, 116.4)));
        assertThat(onlyCall("sendlocation"))
                .hasToString("{\"chat_id\":\"1001\",\"latitude\":39.9,\"longitude\":116.4}");
    }

    @Test
    void anAlbumIsOneCallAndSeveralMessages() {
        OutgoingMessage album = new OutgoingMessage.Album(List.of(
                new Attachment.File(Attachment.Type.PHOTO, "P", Optional.empty()),
                new Attachment.File(Attachment.Type.VIDEO, "V", Optional.empty())));

        assertThat(sender.send(LI, album)).isEqualTo(sent(71, 72));

        assertThat(onlyCall("sendmediagroup").path("media").asText())
                .contains("\"type\":\"photo\"", "\"media\":\"P\"", "\"type\":\"video\"", "\"media\":\"V\"");
    }

    @Test
    void anAlbumThatTelegramCannotShowIsRefusedWithoutAsking() {
        OutgoingMessage album = new OutgoingMessage.Album(List.of(
                new Attachment.File(Attachment.Type.VOICE, "P", Optional.empty()),
                new Attachment.File(Attachment.Type.VOICE, "V", Optional.empty())));
        assertThat(sender.send(LI, album)).isInstanceOf(Delivery.Refused.class);
        assertThat(telegram.calls()).isEmpty();
    }

    @Test
    void aFileOfOurOwnIsUploadedWithItsName() {
        OutgoingMessage upload =
                new OutgoingMessage.Upload("我的数据.txt", "text/plain", Bytes.of("建议 #41\n"), "<i>yours</i>");

        assertThat(sender.send(LI, upload)).isEqualTo(sent(70));

        JsonNode call = onlyCall("senddocument");
        assertThat(call.path("file name").asText()).isEqualTo("我的数据.txt");
        assertThat(call.path("file").asText()).isEqualTo("建议 #41\n");
        assertThat(call.path("caption").asText()).isEqualTo("<i>yours</i>");
        assertThat(call.path("parse_mode").asText()).isEqualTo("HTML");
    }

    @Test
    void whatWasUploadedCanBeSentAgainAsWhatTelegramTookItFor() {
        telegram.result("senddocument", """
            {"message_id": 70, "date": 1790000000, "chat": {"id": 1001, "type": "private"},
             "video": {"file_id": "V", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1, "file_name": "file.mp4"}}
            """);
        OutgoingMessage upload = new OutgoingMessage.Upload("file.mp4", "video/mp4", Bytes.of("film"), "");
        assertThat(sender.send(LI, upload))
                .isEqualTo(new Delivery.Sent(
                        List.of(new MessageId(70)),
                        Optional.of(new Attachment.File(Attachment.Type.VIDEO, "V", Optional.empty()))));
    }

    @Test
    void aPictureOfOurOwnIsUploadedWithItsButtons() {
        OutgoingMessage picture = new OutgoingMessage.Picture(
                Bytes.of("not really"), "<i>weeks</i>", List.of(List.of(new Button.Tap("CSV", ".x"))));

        assertThat(sender.send(LI, picture)).isEqualTo(sent(70));

        JsonNode call = onlyCall("sendphoto");
        assertThat(call.path("file").asText()).isEqualTo("not really");
        assertThat(call.path("caption").asText()).isEqualTo("<i>weeks</i>");
        assertThat(call.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(call.path("reply_markup").asText()).contains("\"callback_data\":\".x\"");
    }

    @Test
    void aTapIsAnswered() {
        assertThat(sender.send(LI, new OutgoingMessage.TapAnswer("77", "Sent")))
                .isEqualTo(new Delivery.Sent(List.of()));
        assertThat(onlyCall("answercallbackquery")).hasToString("{\"callback_query_id\":\"77\",\"text\":\"Sent\"}");
    }

    private JsonNode onlyCall(String method) {
        assertThat(telegram.calls(method)).hasSize(1);
        return telegram.calls(method).getFirst();
    }

    private static List<MessageId> ids(int... ids) {
        return IntStream.of(ids).mapToObj(MessageId::new).toList();
    }

    private static Delivery sent(int... ids) {
        return new Delivery.Sent(Arrays.stream(ids).mapToObj(MessageId::new).toList());
    }
}
