package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Group;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Topic;
import org.massline.playground.world.Json;

/** Answers to messages, which is how a conversation over a suggestion goes on. */
class ReplyTest extends PlaygroundFixture {
    private Person li;
    private Group cadres;

    @BeforeEach
    void theCadres() {
        li = playground.town().person("li");
        cadres = playground.town().group();
    }

    private List<JsonNode> newMessages() {
        ArrayNode updates = Bot.accepted(bot.call("getUpdates")).deepCopy();
        return updates.valueStream().map(update -> update.path("message")).toList();
    }

    private SeenMessage told(long chatId, String text) {
        long id = bot.says(chatId, text).path("message_id").asLong();
        return new SeenMessage(chatId, id, true, text, List.of(), List.of(), Json.object());
    }

    @Test
    void aReplyShowsWhatItAnswersAndThatShowsNothingMore() {
        SeenMessage question = told(amy.id(), "Which canteen?");
        SeenMessage answer = amy.replies(question, "The one in the north");
        amy.replies(answer, "I mean the north-east");

        assertThat(answer.answered()).contains(question.id());
        assertThat(newMessages())
                .extracting(
                        message -> message.path("reply_to_message").path("text").asText())
                .containsExactly("Which canteen?", "The one in the north");
        assertThat(newMessages()).allSatisfy(message -> {
            assertThat(message.path("reply_to_message").has("reply_to_message")).isFalse();
            assertThat(message.has("message_thread_id")).isFalse();
        });
    }

    @Test
    void aReplyShowsTheMessageAsItIsNow() {
        SeenMessage question = told(amy.id(), "Which canteen?");
        ObjectNode edit = Bot.parameters().put("chat_id", amy.id()).put("message_id", question.id());
        Bot.accepted(bot.call("editMessageText", edit.deepCopy().put("text", "Which of the two?")));
        amy.replies(question, "The north");
        Bot.accepted(bot.call("deleteMessage", edit));
        amy.replies(question, "Where is it?");

        assertThat(newMessages()
                        .getFirst()
                        .path("reply_to_message")
                        .path("text")
                        .asText())
                .isEqualTo("Which of the two?");
        assertThat(newMessages().getLast().has("reply_to_message")).isFalse();
    }

    @Test
    void picturesAlbumsVoiceAndFilesAnswerToo() {
        SeenMessage question = told(amy.id(), "Can you show it?");
        amy.replies(question, "Here", Attachment.samplePhotos(1));
        amy.replies(question, "All of it", Attachment.samplePhotos(3));
        amy.replies(question, "", Attachment.sampleVoice());
        amy.replies(question, "", new Attachment.Document("menu.pdf", "application/pdf", new byte[] {1}));

        assertThat(newMessages())
                .hasSize(6)
                .allSatisfy(message -> assertThat(message.path("reply_to_message")
                                .path("message_id")
                                .asLong())
                        .isEqualTo(question.id()));
        assertThat(newMessages().subList(1, 4))
                .extracting(message -> message.path("media_group_id").asText())
                .doesNotContain("")
                .containsOnly(newMessages().get(1).path("media_group_id").asText());
    }

    @Test
    void inAGroupARepliesThreadIsThatOfTheFirstMessage() {
        SeenMessage digest = told(cadres.id(), "The digest");
        SeenMessage answer = li.replies(digest, "I take it");
        Bot.accepted(bot.call("sendMessage", answering(answer, "Noted")));
        SeenMessage noted = cadres.messages().getLast();
        li.replies(noted, "", Attachment.samplePhotos(2));

        assertThat(newMessages()).hasSize(3).allSatisfy(message -> {
            assertThat(message.path("message_thread_id").asLong()).isEqualTo(digest.id());
            assertThat(message.has("is_topic_message")).isFalse();
        });
        assertThat(noted.answered()).contains(answer.id());
        ObjectNode intoThread = bot.text(cadres.id(), "x").put("message_thread_id", digest.id());
        assertThat(refusal(bot.call("sendMessage", intoThread)))
                .as("a thread is no topic")
                .isEqualTo("400 Bad Request: message thread not found");
        assertThatThrownBy(() -> amy.replies(digest, "me too")).hasMessageContaining("not a member");
    }

    private static ObjectNode answering(SeenMessage message, String text) {
        ObjectNode parameters =
                Bot.parameters().put("chat_id", message.chatId()).put("text", text);
        parameters.putObject("reply_parameters").put("message_id", message.id());
        return parameters;
    }

    @Test
    void inAForumEverythingSaysItsTopic() {
        Topic canteen = cadres.opensTopic(li, "Canteen");
        assertThat(newMessages()
                        .getFirst()
                        .path("forum_topic_created")
                        .path("name")
                        .asText())
                .isEqualTo("Canteen");
        ObjectNode notice = bot.text(cadres.id(), "The soup is cold").put("message_thread_id", canteen.id());
        Bot.accepted(bot.call("sendMessage", notice));
        SeenMessage shown = canteen.messages().getLast();
        assertThat(shown.thread()).contains(canteen.id());
        assertThat(shown.answered()).isEmpty();

        li.in(canteen).says("is anybody there?");
        SeenMessage reply = li.replies(shown, "We look into it");
        li.replies(shown, "Here", Attachment.samplePhotos(2));
        Bot.accepted(bot.call("sendMessage", answering(reply, "Noted")));

        assertThat(newMessages()).hasSize(4);
        assertThat(newMessages().subList(1, 4)).allSatisfy(message -> {
            assertThat(message.path("is_topic_message").asBoolean()).isTrue();
            assertThat(message.path("message_thread_id").asLong()).isEqualTo(canteen.id());
            assertThat(message.path("reply_to_message").path("text").asText()).isEqualTo("The soup is cold");
        });
        assertThat(canteen.messages()).hasSize(7);
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void whatAnswersNothingInATopicPointsToTheMessageThatOpenedIt() {
        Topic canteen = cadres.opensTopic(li, "Canteen");
        li.in(canteen).says("@massline_play_bot hello");
        li.in(cadres).says("@massline_play_bot hello everybody");

        JsonNode inTopic = newMessages().get(1);
        assertThat(inTopic.path("reply_to_message").has("forum_topic_created")).isTrue();
        assertThat(newMessages().get(2).has("is_topic_message")).isFalse();
        assertThat(li.in(canteen).messages()).hasSize(2);
        assertThat(li.in(cadres).messages()).hasSize(3);
    }

    @Test
    void aTopicThatIsClosedOrGoneTakesNothing() {
        Topic canteen = cadres.opensTopic(li, "Canteen");
        ObjectNode notice = bot.text(cadres.id(), "x").put("message_thread_id", canteen.id());
        canteen.closes();
        assertThat(refusal(bot.call("sendMessage", notice))).isEqualTo("400 Bad Request: TOPIC_CLOSED");
        assertThatThrownBy(() -> li.in(canteen).says("x")).hasMessageContaining("closed");

        canteen.disappears();
        assertThat(refusal(bot.call("sendMessage", notice))).isEqualTo("400 Bad Request: message thread not found");
        assertThat(cadres.messages()).isEmpty();
        assertThat(playground.violations()).as("it happens to the best").isEmpty();
    }

    @Test
    void aMessageOfAnotherChatIsMentionedAndNotAnswered() {
        SeenMessage elsewhere = told(cadres.id(), "The digest");
        ObjectNode parameters = bot.text(amy.id(), "See there");
        parameters
                .putObject("reply_parameters")
                .put("message_id", elsewhere.id())
                .put("chat_id", cadres.id());
        JsonNode sent = Bot.accepted(bot.call("sendMessage", parameters));

        assertThat(sent.has("reply_to_message")).isFalse();
        assertThat(sent.path("external_reply").path("message_id").asLong()).isEqualTo(elsewhere.id());
        ObjectNode gone = bot.text(amy.id(), "x");
        gone.putObject("reply_parameters").put("message_id", 9_999);
        assertThat(refusal(bot.call("sendMessage", gone)))
                .isEqualTo("400 Bad Request: message to be replied not found");
        gone.withObject("reply_parameters").put("allow_sending_without_reply", true);
        Bot.accepted(bot.call("sendMessage", gone));
    }
}
