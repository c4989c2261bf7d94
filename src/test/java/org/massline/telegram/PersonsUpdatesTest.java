package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.massline.telegram.Updates.MESSAGE;
import static org.massline.telegram.Updates.attached;
import static org.massline.telegram.Updates.decoded;
import static org.massline.telegram.Updates.edited;
import static org.massline.telegram.Updates.event;
import static org.massline.telegram.Updates.incoming;
import static org.massline.telegram.Updates.membership;
import static org.massline.telegram.Updates.privateMessage;
import static org.massline.telegram.Updates.tap;
import static org.massline.telegram.Updates.text;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;

class PersonsUpdatesTest {
    private static final Writer LI_LEI =
            new Writer(new PersonId(1001), "Li Lei", Optional.of("lilei"), Optional.of("zh-hans"));

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
                arguments(
                        "document",
                        """
                        "document": {"file_id": "D", "file_unique_id": "d", "file_name": "plan.pdf",
                        "mime_type": "application/pdf", "file_size": 17}
                        """,
                        new Event.Attached(
                                new MessageId(7),
                                new Attachment.File(Attachment.Type.DOCUMENT, "D", Optional.of("plan.pdf"), 17),
                                "",
                                Optional.empty())),
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

    /** Offsets count UTF-16 units, of which the emoji has two. */
    @Test
    void aLinkBehindWordsIsWrittenOut() {
        String entities = """
            [{"type": "text_link", "offset": 16, "length": 5, "url": "https://b.example/"},
             {"type": "bold", "offset": 0, "length": 3},
             {"type": "text_link", "offset": 7, "length": 4, "url": "https://a.example/?x=1&y=2"}]\
            """;
        String words = "see \uD83D\uDE00 here (https://a.example/?x=1&y=2) and there (https://b.example/)";
        String typed = "\"see \\ud83d\\ude00 here and there\"";
        String text = "\"text\": " + typed + ", \"entities\": " + entities;
        assertThat(event(privateMessage(text))).isEqualTo(new Event.Said(MESSAGE, words));
        assertThat(event(edited(text))).isEqualTo(new Event.Edited(MESSAGE, words));
        assertThat(event(privateMessage("\"voice\": {\"file_id\": \"V\", \"file_unique_id\": \"v\", \"duration\": 3},"
                        + " \"caption\": " + typed + ", \"caption_entities\": " + entities)))
                .isEqualTo(attached(Attachment.Type.VOICE, "V", null, words, null));
    }

    @Test
    void anAddressThatLinksToItselfIsWrittenOnce() {
        assertThat(event(privateMessage("\"text\": \"https://a.example\", \"entities\": [{\"type\": \"text_link\","
                        + " \"offset\": 0, \"length\": 17, \"url\": \"https://a.example\"}]")))
                .isEqualTo(new Event.Said(MESSAGE, "https://a.example"));
    }

    @ParameterizedTest
    @CsvSource({"1, 9", "-1, 1", "2147483647, 2147483647", "1, -1"})
    void aLinkBehindWordsThatAreNotThereCannotBeRead(int offset, int length) {
        assertThat(decoded(privateMessage("\"text\": \"a word\", \"entities\": [{\"type\": \"text_link\", \"offset\": "
                        + offset + ", \"length\": " + length + ", \"url\": \"https://a.example/\"}]")))
                .isEqualTo(new Decoded.Unreadable(500));
    }

    @Test
    void anUpdateIdBeyond31BitsIsRead() {
        String update = privateMessage(text("hello")).replace("\"update_id\": 500", "\"update_id\": 9000000000");
        assertThat(decoded(update)).isInstanceOfSatisfying(Decoded.Understood.class, understood -> {
            assertThat(understood.incoming().updateId()).isEqualTo(9_000_000_000L);
            assertThat(understood.incoming().event()).isEqualTo(new Event.Said(MESSAGE, "hello"));
        });
    }

    @Test
    void anEditedTextCaptionOrFileIsAnEdit() {
        assertThat(event(edited(text("/now better")))).isEqualTo(new Event.Edited(MESSAGE, "/now better"));
        String photo = "\"photo\": [{\"file_id\": \"S\", \"file_unique_id\": \"s\", \"width\": 9, \"height\": 6}]";
        Optional<Attachment> file = Optional.of(new Attachment.File(Attachment.Type.PHOTO, "S", Optional.empty()));
        assertThat(event(edited(photo + ", \"caption\": \"better\"")))
                .isEqualTo(new Event.Edited(MESSAGE, "better", file));
        assertThat(event(edited(photo))).as("caption removed").isEqualTo(new Event.Edited(MESSAGE, "", file));
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

    @Test
    void aPersonWithOneNameAndNothingElseIsAWriter() {
        String update = privateMessage(text("x"))
                .replace("\"last_name\": \"Lei\", \"username\": \"lilei\", \"language_code\": \"zh-hans\",", "");
        assertThat(incoming(update).writer())
                .isEqualTo(new Writer(new PersonId(1001), "Li", Optional.empty(), Optional.empty()));
    }
}
