package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.SeenMessage;

class EditingTest extends PlaygroundFixture {
    private ObjectNode edit;

    @BeforeEach
    void aMessageWithAButton() {
        ObjectNode message = bot.text(amy.id(), "Draft");
        message.set("reply_markup", Bot.keyboard("Send", "s"));
        long id = Bot.accepted(bot.call("sendMessage", message))
                .path("message_id")
                .asLong();
        edit = Bot.parameters().put("chat_id", amy.id()).put("message_id", id);
    }

    @Test
    void textAndButtonsChangeTogether() {
        edit.put("text", "<b>Sent</b>").put("parse_mode", "HTML");

        Bot.accepted(bot.call("editMessageText", edit));

        assertThat(amy.reads().words()).isEqualTo("Sent");
        assertThat(amy.reads().isEdited()).isTrue();
        assertThat(amy.reads().buttons()).as("a keyboard that is left out goes").isEmpty();
    }

    @Test
    void anEditThatChangesNothingIsRefused() {
        edit.put("text", "Draft").set("reply_markup", Bot.keyboard("Send", "s"));
        String expected = "400 Bad Request: message is not modified: specified new message content and reply markup are"
                + " exactly the same as a current content and reply markup of the message";

        assertThat(refusal(bot.call("editMessageText", edit))).isEqualTo(expected);
        assertThat(refusal(bot.call("editMessageReplyMarkup", edit.without("text"))))
                .isEqualTo(expected);
        assertThat(playground.violations()).as("it happens to the best").isEmpty();
    }

    @Test
    void onlyTheBotsOwnMessagesWithTextCanBeEdited() {
        edit.put("text", "x");
        assertThat(refusal(bot.call("editMessageText", edit.deepCopy().put("message_id", 999))))
                .isEqualTo("400 Bad Request: message to edit not found");
        assertThat(refusal(bot.call(
                        "editMessageText",
                        edit.deepCopy()
                                .put("message_id", amy.messages().getFirst().id()))))
                .isEqualTo("400 Bad Request: message can't be edited");
        assertThat(refusal(bot.call("editMessageCaption", edit.deepCopy().put("caption", "x"))))
                .isEqualTo("400 Bad Request: there is no caption in the message to edit");
        assertThat(refusal(bot.call("editMessageText", edit.deepCopy().put("text", "a".repeat(4097)))))
                .isEqualTo("400 Bad Request: message is too long");
        assertThat(refusal(bot.call("editMessageText", edit.deepCopy().without("message_id"))))
                .isEqualTo("400 Bad Request: message identifier is not specified");
    }

    @Test
    void aDeletedMessageIsGone() {
        Bot.accepted(bot.call("deleteMessage", edit));

        assertThat(amy.messages()).hasSize(1);
        assertThat(refusal(bot.call("deleteMessage", edit))).isEqualTo("400 Bad Request: message to delete not found");
    }

    @Test
    void ofManyThoseThatAreThereAreDeletedOfBothSides() {
        long said = amy.says("The soup is cold").id();

        Bot.accepted(bot.call("deleteMessages", deletion(edit.path("message_id").asLong(), 998, said, 999)));

        assertThat(amy.messages()).hasSize(1);
        Bot.accepted(bot.call("deleteMessages", deletion(998, 999)));
    }

    @Test
    void ofManyNoneIsDeletedIfOneIsTooOld() {
        playground.clock().move(Duration.ofHours(49));
        long said = amy.says("The soup is cold").id();
        long old = edit.path("message_id").asLong();

        assertThat(refusal(bot.call("deleteMessages", deletion(said, old))))
                .isEqualTo("400 Bad Request: message can't be deleted for everyone");

        assertThat(amy.messages()).hasSize(3);
        assertThat(playground.violations()).as("it happens to the best").isEmpty();
    }

    @Test
    void atMostAHundredAreDeletedAtOnce() {
        assertThat(refusal(bot.call(
                        "deleteMessages",
                        deletion(LongStream.rangeClosed(1, 101).toArray()))))
                .isEqualTo("400 Bad Request: too many message identifiers specified");
        assertThat(refusal(bot.call("deleteMessages", deletion(1, 0))))
                .isEqualTo("400 Bad Request: invalid message identifier specified");
        assertThat(amy.messages()).hasSize(2);
    }

    private ObjectNode deletion(long... ids) {
        ObjectNode deletion = Bot.parameters().put("chat_id", amy.id());
        ArrayNode all = deletion.putArray("message_ids");
        LongStream.of(ids).forEach(all::add);
        return deletion;
    }

    @Test
    void aTapIsAnsweredOnceAndSoon() {
        amy.taps(amy.messages().getLast(), "Send");
        String id = Bot.accepted(bot.call("getUpdates"))
                .path(0)
                .path("callback_query")
                .path("id")
                .asText();
        ObjectNode answer = Bot.parameters().put("callback_query_id", id).put("text", "Done");

        assertThat(refusal(bot.call("answerCallbackQuery", answer.deepCopy().put("text", "a".repeat(201)))))
                .isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
        Bot.accepted(bot.call("answerCallbackQuery", answer));
        assertThat(amy.toasts()).singleElement().satisfies(toast -> {
            assertThat(toast.text()).isEqualTo("Done");
            assertThat(toast.alert()).isFalse();
        });
        String tooOld = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
        assertThat(refusal(bot.call("answerCallbackQuery", answer))).isEqualTo(tooOld);

        amy.taps(amy.messages().getLast(), "Send");
        String late = Bot.accepted(bot.call("getUpdates"))
                .path(1)
                .path("callback_query")
                .path("id")
                .asText();
        playground.clock().move(Duration.ofMinutes(3));
        assertThat(refusal(bot.call("answerCallbackQuery", Bot.parameters().put("callback_query_id", late))))
                .isEqualTo(tooOld);
    }

    @Test
    void aReactionIsOneKnownEmoji() {
        long said = amy.says("Thank you").id();
        ObjectNode reaction = Bot.parameters().put("chat_id", amy.id()).put("message_id", said);
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", "👍");
        Bot.accepted(bot.call("setMessageReaction", reaction.put("is_big", true)));
        assertThat(amy.messages().getLast().reactions()).containsExactly("👍");

        reaction.withArray("reaction").addObject().put("type", "emoji").put("emoji", "❤");
        assertThat(refusal(bot.call("setMessageReaction", reaction))).isEqualTo("400 Bad Request: REACTIONS_TOO_MANY");
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", "🍚");
        assertThat(refusal(bot.call("setMessageReaction", reaction))).isEqualTo("400 Bad Request: REACTION_INVALID");
        assertThat(refusal(bot.call("setMessageReaction", reaction("👍").put("message_id", 9_999))))
                .isEqualTo("400 Bad Request: message to react not found");

        reaction.putArray("reaction");
        Bot.accepted(bot.call("setMessageReaction", reaction));
        assertThat(amy.messages().getLast().reactions()).as("taken back").isEmpty();
    }

    private ObjectNode reaction(String emoji) {
        ObjectNode reaction = Bot.parameters().put("chat_id", amy.id());
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", emoji);
        return reaction;
    }

    @Test
    void aReactionToAnAlbumStandsBelowItsFirstPart() {
        List<SeenMessage> album = amy.sendsPhotos(3, "The soup");

        Bot.accepted(bot.call(
                "setMessageReaction",
                reaction("👌").put("message_id", album.get(2).id())));

        assertThat(amy.awaitsReaction(album.getFirst()).reactions()).containsExactly("👌");
        assertThat(amy.now(album.get(2)).reactions()).isEmpty();
    }

    @Test
    void afterTwoDaysAMessageCanBeEditedAndNotDeleted() {
        playground.clock().move(Duration.ofHours(49));

        Bot.accepted(bot.call("editMessageText", edit.deepCopy().put("text", "Later")));
        assertThat(refusal(bot.call("deleteMessage", edit)))
                .isEqualTo("400 Bad Request: message can't be deleted for everyone");
        assertThat(amy.messages()).hasSize(2);
    }
}
