package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;

class UpdateDecoderTest {
    private static final MessageId MESSAGE = new MessageId(7);
    private static final Writer LI_LEI =
            new Writer(new PersonId(1001), "Li Lei", Optional.of("lilei"), Optional.of("zh-hans"));

    private final UpdateDecoder decoder = new UpdateDecoder(new BotProfile(42, "massline_bot"));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aPrivateMessageBecomesAnEvent(String name, String content, Event event) {
        assertThat(decoded(privateMessage(content)))
                .isEqualTo(new Decoded.Understood(
                        new Incoming(500, Address.of(new ChatId(1001)), ChatKind.PRIVATE, LI_LEI, true, event)));
    }

    static Stream<Arguments> aPrivateMessageBecomesAnEvent() {
        return Stream.of(
                arguments("text", text("The canteen is cold"), new Event.Said(MESSAGE, "The canteen is cold")),
                arguments("two lines", text("a\\nb"), new Event.Said(MESSAGE, "a\nb")),
                arguments("command", text("/suggest"), new Event.Commanded(MESSAGE, "suggest", "")),
                arguments("command in capitals", text("/HELP"), new Event.Commanded(MESSAGE, "help", "")),
                arguments("deep link", text("/start t-canteen"), new Event.Commanded(MESSAGE, "start", "t-canteen")),
                arguments(
                        "argument of two lines",
                        text("/suggest a\\nb"),
                        new Event.Commanded(MESSAGE, "suggest", "a\nb")),
                arguments("command to us", text("/mine@Massline_Bot"), new Event.Commanded(MESSAGE, "mine", "")),
                arguments(
                        "another name where nobody else is",
                        text("/mine@x_bot"),
                        new Event.Commanded(MESSAGE, "mine", "")),
                arguments("a path is no command", text("/usr/bin"), new Event.Said(MESSAGE, "/usr/bin")),
                arguments("a slash alone", text("/"), new Event.Said(MESSAGE, "/")),
                arguments("half a character", text("a\\ud83d"), new Event.Said(MESSAGE, "a\uFFFD")),
                arguments("the character zero", text("a\\u0000b"), new Event.Said(MESSAGE, "a\uFFFDb")),
                arguments("a whole emoji", text("\\ud83d\\ude00"), new Event.Said(MESSAGE, "\uD83D\uDE00")),
                arguments("photo, the largest size", """
                    "photo": [{"file_id": "S", "file_unique_id": "s", "width": 90, "height": 60, "file_size": 900},
                              {"file_id": "L", "file_unique_id": "l", "width": 1280, "height": 853},
                              {"file_id": "M", "file_unique_id": "m", "width": 320, "height": 213}],
                    "caption": "Look", "media_group_id": "13578"
                    """, attached(Attachment.Type.PHOTO, "L", null, "Look", "13578")),
                arguments("document", """
                    "document": {"file_id": "D", "file_unique_id": "d", "file_name": "plan.pdf",
                    "mime_type": "application/pdf", "file_size": 17}
                    """, attached(Attachment.Type.DOCUMENT, "D", "plan.pdf", "", null)),
                arguments(
                        "animation, which is repeated as a document",
                        """
                        "animation": {"file_id": "A", "file_unique_id": "a", "width": 1, "height": 1, "duration": 1},
                        "document": {"file_id": "A", "file_unique_id": "a", "file_name": "a.mp4"}
                        """,
                        attached(Attachment.Type.ANIMATION, "A", null, "", null)),
                arguments(
                        "voice",
                        "\"voice\": {\"file_id\": \"V\", \"file_unique_id\": \"v\", \"duration\": 3}",
                        attached(Attachment.Type.VOICE, "V", null, "", null)),
                arguments("video", """
                    "video": {"file_id": "V", "file_unique_id": "v", "width": 1, "height": 1, "duration": 3,
                    "file_name": "v.mp4"}, "caption": "seen"
                    """, attached(Attachment.Type.VIDEO, "V", "v.mp4", "seen", null)),
                arguments(
                        "audio",
                        "\"audio\": {\"file_id\": \"V\", \"file_unique_id\": \"v\", \"duration\": 3, \"title\": \"T\"}",
                        attached(Attachment.Type.AUDIO, "V", null, "", null)),
                arguments(
                        "video note",
                        "\"video_note\": {\"file_id\": \"N\", \"file_unique_id\": \"n\", \"length\": 240,"
                                + " \"duration\": 3}",
                        attached(Attachment.Type.VIDEO_NOTE, "N", null, "", null)),
                arguments(
                        "location",
                        "\"location\": {\"latitude\": 39.9, \"longitude\": 116.4}",
                        new Event.Attached(MESSAGE, new Attachment.Location(39.9, 116.4), "", Optional.empty())),
                arguments(
                        "venue, with its name",
                        """
                        "venue": {"location": {"latitude": 39.9, "longitude": 116.4}, "title": "Canteen 2",
                        "address": "North gate"}, "location": {"latitude": 39.9, "longitude": 116.4}
                        """,
                        new Event.Attached(
                                MESSAGE,
                                new Attachment.Location(39.9, 116.4),
                                "Canteen 2, North gate",
                                Optional.empty())),
                arguments("sticker", """
                    "sticker": {"file_id": "S", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
                    "is_animated": false, "is_video": false}
                    """, new Event.Unsupported(MESSAGE)),
                arguments(
                        "contact",
                        "\"contact\": {\"phone_number\": \"+1\", \"first_name\": \"A\"}",
                        new Event.Unsupported(MESSAGE)),
                arguments("dice", "\"dice\": {\"emoji\": \"x\", \"value\": 3}", new Event.Unsupported(MESSAGE)));
    }

    @Test
    void aFieldThatNobodyKnowsIsPassedOver() {
        assertThat(event(privateMessage(text("hello") + ", \"field_of_2030\": {\"deep\": [1, {\"x\": null}]}")))
                .isEqualTo(new Event.Said(MESSAGE, "hello"));
    }

    @Test
    void anUpdateIdBeyond31BitsIsRead() {
        String update = privateMessage(text("hello")).replace("\"update_id\": 500", "\"update_id\": 9000000000");
        assertThat(decoded(update)).isInstanceOfSatisfying(Decoded.Understood.class, understood -> {
            assertThat(understood.incoming().updateId()).isEqualTo(9_000_000_000L);
            assertThat(understood.incoming().event()).isEqualTo(new Event.Said(MESSAGE, "hello"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "null",
                "[]",
                "17",
                "{}",
                "{\"message\": {}}",
                "{\"update_id\": \"x\"}",
                "{\"update_id\": 1",
                "{\"update_id\": 1} {\"update_id\": 2}",
                "{\"update_id\": 99999999999999999999}",
                "<xml/>",
                "\u0000"
            })
    void whatIsNoUpdateIsGarbage(String bytes) {
        assertThat(decoded(bytes)).isEqualTo(new Decoded.Garbage());
    }

    @Test
    void brokenUtf8AndBottomlessNestingAreGarbage() {
        byte[] broken = "{\"update_id\": 1, \"x\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(decoder.decode(broken)).isEqualTo(new Decoded.Garbage());
        assertThat(decoded("{\"update_id\": 1, \"x\": " + "[".repeat(100_000))).isEqualTo(new Decoded.Garbage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\": 500, \"message\": 5}",
                "{\"update_id\": 500, \"message\": {}}",
                "{\"update_id\": 500, \"message\": {\"message_id\": 7, \"date\": 1, \"text\": \"x\"}}",
                "{\"update_id\": 500, \"message\": {\"message_id\": \"seven\"}}",
                "{\"update_id\": 500, \"callback_query\": {\"id\": \"1\"}, \"message\": [1]}",
                "{\"update_id\": 500, \"my_chat_member\": {\"chat\": {\"id\": 1, \"type\": \"private\"}}}",
                "{\"update_id\": 9000000000, \"message\": 5}"
            })
    void anUpdateOfUnknownShapeIsUnreadable(String update) {
        assertThat(decoded(update)).isInstanceOf(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\": 500}",
                "{\"update_id\": 500, \"update_of_2030\": {\"a\": 1}}",
                """
                {"update_id": 500, "channel_post": {"message_id": 7, "date": 1, "text": "x",
                "chat": {"id": -1001, "type": "channel", "title": "C"}}}\
                """,
                """
                {"update_id": 500, "message": {"message_id": 7, "date": 1, "text": "I am a bot",
                "from": {"id": 9, "is_bot": true, "first_name": "B"}, "chat": {"id": -5, "type": "group", "title": "G"}}}\
                """,
                """
                {"update_id": 500, "message": {"message_id": 7, "date": 1, "text": "copied", "is_automatic_forward": true,
                "from": {"id": 777000, "is_bot": false, "first_name": "Telegram"},
                "sender_chat": {"id": -1009, "type": "channel", "title": "C"},
                "chat": {"id": -5, "type": "supergroup", "title": "G"}}}\
                """,
                """
                {"update_id": 500, "callback_query": {"id": "1", "chat_instance": "1", "inline_message_id": "i", "data": "x",
                "from": {"id": 1001, "is_bot": false, "first_name": "Li"}}}\
                """
            })
    void whatConcernsNobodyHereIsIgnored(String update) {
        assertThat(decoded(update)).isEqualTo(new Decoded.Ignored(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"group_chat_created\": true",
                "\"pinned_message\": {\"message_id\": 3, \"date\": 0, \"chat\": {\"id\": 1001, \"type\": \"private\"}}",
                "\"new_chat_title\": \"x\"",
                "\"migrate_to_chat_id\": -100200300",
                "\"write_access_allowed\": {}",
                "\"content_of_2030\": {}"
            })
    void aServiceMessageIsIgnored(String content) {
        assertThat(decoded(privateMessage(content))).isEqualTo(new Decoded.Ignored(500));
    }

    @Test
    void anEditedTextOrCaptionIsAnEdit() {
        assertThat(event(edited(text("/now better")))).isEqualTo(new Event.Edited(MESSAGE, "/now better"));
        String photo = "\"photo\": [{\"file_id\": \"S\", \"file_unique_id\": \"s\", \"width\": 9, \"height\": 6}]";
        assertThat(event(edited(photo + ", \"caption\": \"better\""))).isEqualTo(new Event.Edited(MESSAGE, "better"));
        assertThat(event(edited(photo))).as("caption removed").isEqualTo(new Event.Edited(MESSAGE, ""));
    }

    @Test
    void aLiveLocationThatMovesIsNoEdit() {
        assertThat(decoded(edited("\"location\": {\"latitude\": 39.9, \"longitude\": 116.4, \"live_period\": 900}")))
                .isEqualTo(new Decoded.Ignored(500));
    }

    @Test
    void aTapTellsTheButtonAndItsMessage() {
        assertThat(event(tap("{\"message_id\": 7, \"date\": 1790000000, \"text\": \"x\", \"chat\": "
                        + "{\"id\": 1001, \"type\": \"private\"}}")))
                .isEqualTo(new Event.Tapped("4382bfdwdsb323b2d9", MESSAGE, "s.3.topic.2"));
    }

    @Test
    void aTapOnAMessageTooOldToShowIsStillATap() {
        assertThat(event(tap("{\"message_id\": 7, \"date\": 0, \"chat\": {\"id\": 1001, \"type\": \"private\"}}")))
                .isEqualTo(new Event.Tapped("4382bfdwdsb323b2d9", MESSAGE, "s.3.topic.2"));
    }

    @Test
    void aPersonBlocksAndUnblocks() {
        assertThat(event(membership("private", 1001, "member", "kicked"))).isEqualTo(new Event.Blocked());
        assertThat(event(membership("private", 1001, "kicked", "member"))).isEqualTo(new Event.Unblocked());
    }

    @Test
    void theBotIsAddedToAGroupAndRemoved() {
        assertThat(event(membership("supergroup", -5, "left", "member"))).isEqualTo(new Event.Unblocked());
        assertThat(event(membership("group", -5, "administrator", "left"))).isEqualTo(new Event.Blocked());
        assertThat(decoded(membership("group", -5, "member", "administrator"))).isEqualTo(new Decoded.Ignored(500));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void inAGroupItTellsWhatIsMeantForTheBot(String name, String content, boolean addressed, Event event) {
        assertThat(decoded(groupMessage(content))).isInstanceOfSatisfying(Decoded.Understood.class, understood -> {
            assertThat(understood.incoming().addressed()).isEqualTo(addressed);
            assertThat(understood.incoming().kind()).isEqualTo(ChatKind.GROUP);
            assertThat(understood.incoming().event()).isEqualTo(event);
        });
    }

    static Stream<Arguments> inAGroupItTellsWhatIsMeantForTheBot() {
        String ours = "\"reply_to_message\": {\"message_id\": 3, \"date\": 1, \"text\": \"t\", \"chat\": {\"id\": -5, "
                + "\"type\": \"supergroup\", \"title\": \"G\"}, \"from\": {\"id\": 42, \"is_bot\": true, "
                + "\"first_name\": \"M\"}";
        return Stream.of(
                arguments("talk", text("lunch?"), false, new Event.Said(MESSAGE, "lunch?")),
                arguments("command", text("/inbox"), true, new Event.Commanded(MESSAGE, "inbox", "")),
                arguments(
                        "command to us",
                        text("/open@massline_bot 41"),
                        true,
                        new Event.Commanded(MESSAGE, "open", "41")),
                arguments("mention first", text("@massline_bot: thanks"), true, new Event.Said(MESSAGE, "thanks")),
                arguments(
                        "mention within",
                        text("so @Massline_Bot help us"),
                        true,
                        new Event.Said(MESSAGE, "so help us")),
                arguments("mention last", text("thanks @massline_bot"), true, new Event.Said(MESSAGE, "thanks")),
                arguments("mention alone", text("@massline_bot"), true, new Event.Commanded(MESSAGE, "help", "")),
                arguments(
                        "another's name",
                        text("@massline_bot2 hi"),
                        false,
                        new Event.Said(MESSAGE, "@massline_bot2 hi")),
                arguments("an address", text("me@massline_bot"), false, new Event.Said(MESSAGE, "me@massline_bot")),
                arguments("reply to us", text("done") + ", " + ours + "}", true, new Event.Said(MESSAGE, "done")),
                arguments(
                        "in a forum topic that we opened",
                        text("talk") + ", " + ours + ", \"forum_topic_created\": {\"name\": \"T\", \"icon_color\": 1}}",
                        false,
                        new Event.Said(MESSAGE, "talk")),
                arguments(
                        "mention in a caption", """
                        "voice": {"file_id": "V", "file_unique_id": "v", "duration": 3}, "caption": "@massline_bot listen"
                        """, true, attached(Attachment.Type.VOICE, "V", null, "listen", null)));
    }

    @Test
    void inAGroupACommandToAnotherBotIsIgnored() {
        assertThat(decoded(groupMessage(text("/roll@dice_bot 6")))).isEqualTo(new Decoded.Ignored(500));
    }

    @Test
    void aForumTopicIsPartOfTheAddress() {
        String inTopic = text("x") + ", \"message_thread_id\": 33, \"is_topic_message\": true";
        String inThread = text("x") + ", \"message_thread_id\": 33";
        assertThat(place(groupMessage(inTopic))).isEqualTo(new Address(new ChatId(-5), Optional.of(33)));
        assertThat(place(groupMessage(inThread))).isEqualTo(Address.of(new ChatId(-5)));
    }

    @Test
    void aPersonWithOneNameAndNothingElseIsAWriter() {
        String update = privateMessage(text("x"))
                .replace("\"last_name\": \"Lei\", \"username\": \"lilei\", \"language_code\": \"zh-hans\",", "");
        assertThat(incoming(update).writer())
                .isEqualTo(new Writer(new PersonId(1001), "Li", Optional.empty(), Optional.empty()));
    }

    @Test
    void warmingUpUnderstandsItsSample() {
        decoder.warmUp();
    }

    private Decoded decoded(String update) {
        return decoder.decode(update.getBytes(StandardCharsets.UTF_8));
    }

    private Incoming incoming(String update) {
        assertThat(decoded(update)).isInstanceOf(Decoded.Understood.class);
        return ((Decoded.Understood) decoded(update)).incoming();
    }

    private Event event(String update) {
        return incoming(update).event();
    }

    private Address place(String update) {
        return incoming(update).place();
    }

    private static String text(String text) {
        return "\"text\": \"" + text + "\"";
    }

    private static Event attached(
            Attachment.Type type, String fileId, @Nullable String name, String caption, @Nullable String album) {
        return new Event.Attached(
                MESSAGE,
                new Attachment.File(type, fileId, Optional.ofNullable(name)),
                caption,
                Optional.ofNullable(album));
    }

    private static String privateMessage(String content) {
        return "{\"update_id\": 500, \"message\": " + message(content, "{\"id\": 1001, \"type\": \"private\"}") + "}";
    }

    private static String edited(String content) {
        return "{\"update_id\": 500, \"edited_message\": "
                + message(content + ", \"edit_date\": 1790000060", "{\"id\": 1001, \"type\": \"private\"}") + "}";
    }

    private static String groupMessage(String content) {
        return "{\"update_id\": 500, \"message\": "
                + message(content, "{\"id\": -5, \"type\": \"supergroup\", \"title\": \"Cadres\", \"is_forum\": true}")
                + "}";
    }

    private static String message(String content, String chat) {
        return """
            {"message_id": 7, "date": 1790000000, "from": {"id": 1001, "is_bot": false, "first_name": "Li", \
            "last_name": "Lei", "username": "lilei", "language_code": "zh-hans", "is_premium": true}, \
            "chat": %s, %s}\
            """.formatted(chat, content);
    }

    private static String tap(String message) {
        return """
            {"update_id": 500, "callback_query": {"id": "4382bfdwdsb323b2d9", "chat_instance": "-33", \
            "data": "s.3.topic.2", "from": {"id": 1001, "is_bot": false, "first_name": "Li"}, "message": %s}}\
            """.formatted(message);
    }

    private static String membership(String type, long chat, String before, String after) {
        return """
            {"update_id": 500, "my_chat_member": {"date": 1790000000, "chat": {"id": %d, "type": "%s", "title": "G"}, \
            "from": {"id": 1001, "is_bot": false, "first_name": "Li"}, \
            "old_chat_member": %s, "new_chat_member": %s}}\
            """.formatted(chat, type, member(before), member(after));
    }

    private static String member(String status) {
        String more = status.equals("kicked") ? ", \"until_date\": 0" : "";
        return "{\"status\": \"%s\", \"user\": {\"id\": 42, \"is_bot\": true, \"first_name\": \"M\"}%s}"
                .formatted(status, more);
    }
}
