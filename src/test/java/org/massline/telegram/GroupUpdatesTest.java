package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.massline.telegram.Updates.MESSAGE;
import static org.massline.telegram.Updates.attached;
import static org.massline.telegram.Updates.decoded;
import static org.massline.telegram.Updates.event;
import static org.massline.telegram.Updates.groupMessage;
import static org.massline.telegram.Updates.incoming;
import static org.massline.telegram.Updates.place;
import static org.massline.telegram.Updates.text;

import java.util.Optional;
import java.util.stream.Stream;
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
import org.massline.chat.MessageId;

class GroupUpdatesTest {
    /** A reply to what the bot said, without the closing brace. */
    private static final String OURS =
            "\"reply_to_message\": {\"message_id\": 3, \"date\": 1, \"text\": \"t\", \"chat\": {\"id\": -5, "
                    + "\"type\": \"supergroup\", \"title\": \"G\"}, \"from\": {\"id\": 42, \"is_bot\": true, "
                    + "\"first_name\": \"M\"}";

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
        String ours = OURS;
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

    @ParameterizedTest
    @ValueSource(strings = {"/topics", "@massline_bot hello", "done"})
    void whoWritesInTheNameOfTheGroupIsMasked(String said) {
        String update = masked(text(said) + (said.equals("done") ? ", " + OURS + "}" : ""), -5);
        assertThat(incoming(update).event()).isEqualTo(new Event.Masked(MESSAGE));
        assertThat(incoming(update).addressed()).isTrue();
        assertThat(place(update)).isEqualTo(Address.of(new ChatId(-5)));
    }

    @Test
    void maskedTalkAmongThemselvesAndOtherChannelsMeanNothing() {
        assertThat(incoming(masked(text("lunch?"), -5)).addressed()).isFalse();
        assertThat(decoded(masked(text("/topics"), -6))).isEqualTo(new Decoded.Ignored(500));
        assertThat(decoded(masked(text("/roll@dice_bot 6"), -5))).isEqualTo(new Decoded.Ignored(500));
    }

    /** As Telegram hides an administrator: a bot of its own stands for them. */
    private static String masked(String content, long senderChat) {
        return groupMessage(content + ", \"sender_chat\": {\"id\": " + senderChat
                        + ", \"type\": \"supergroup\", \"title\": \"Cadres\"}")
                .replace("{\"id\": 1001, \"is_bot\": false", "{\"id\": 1087968824, \"is_bot\": true");
    }

    @Test
    void anEditedReplyStillTellsToWhatItReplies() {
        String update = groupMessage(text("done at last") + ", " + OURS + "}")
                .replace("500, \"message\"", "500, \"edited_message\"");
        assertThat(incoming(update).event()).isEqualTo(new Event.Edited(MESSAGE, "done at last"));
        assertThat(incoming(update).addressed()).isTrue();
        assertThat(incoming(update).repliedTo()).contains(new MessageId(3));
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
}
