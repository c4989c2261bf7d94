package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.Channel;
import org.massline.playground.town.Group;
import org.massline.playground.town.Person;
import org.massline.playground.world.Pictures;

class ChannelTest extends PlaygroundFixture {
    private Channel notices;
    private Person wang;

    @BeforeEach
    void theChannel() {
        notices = playground.town().channel("school_notices");
        wang = playground.town().person("wang");
    }

    private JsonNode post(Object chat) {
        ObjectNode message = Bot.parameters().put("text", "You said, we did");
        return bot.call(
                "sendMessage",
                chat instanceof Long id ? message.put("chat_id", id) : message.put("chat_id", chat.toString()));
    }

    @Test
    void aPostIsSentByNameOrByNumberAndComesFromTheChannel() {
        JsonNode sent = Bot.accepted(post("@School_Notices"));
        Bot.accepted(post(notices.id()));
        Bot.accepted(bot.multipart(
                "sendPhoto",
                Map.of("chat_id", "@school_notices", "caption", "The week"),
                Map.of("photo", Pictures.sample(1))));

        assertThat(sent.has("from")).isFalse();
        assertThat(sent.path("sender_chat").path("id").asLong()).isEqualTo(notices.id());
        assertThat(sent.path("chat").path("type").asText()).isEqualTo("channel");
        assertThat(notices.posts())
                .extracting(post -> post.words())
                .containsExactly("You said, we did", "You said, we did", "The week");
        assertThat(notices.received()).isEqualTo(3);
        assertThat(playground.undelivered()).as("a bot hears nothing of itself").isZero();
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void aPostCanBeEditedAndDeleted() {
        long id = Bot.accepted(post("@school_notices")).path("message_id").asLong();
        ObjectNode edit = Bot.parameters().put("chat_id", "@school_notices").put("message_id", id);

        Bot.accepted(bot.call("editMessageText", edit.deepCopy().put("text", "Corrected")));
        assertThat(notices.posts().getLast().words()).isEqualTo("Corrected");
        Bot.accepted(bot.call("deleteMessage", edit));
        assertThat(notices.posts()).isEmpty();
    }

    @Test
    void whoMayNotPostIsToldWhy() {
        assertThat(refusal(post("@nowhere"))).isEqualTo("400 Bad Request: chat not found");

        notices.appointsBot(wang, false);
        assertThat(refusal(post("@school_notices")))
                .isEqualTo("400 Bad Request: need administrator rights in the channel chat");
        notices.dismissesBot(wang);
        assertThat(refusal(post("@school_notices")))
                .isEqualTo("403 Forbidden: bot is not a member of the channel chat");
        assertThat(playground.violations()).as("it happens to the best").isEmpty();
    }

    @Test
    void theBotIsToldOfItsStandingAndCanAsk() {
        Channel another = playground.town().openChannel("The library", "library_news");
        another.appointsBot(wang, true);

        JsonNode change = Bot.accepted(bot.call("getUpdates")).path(0).path("my_chat_member");
        assertThat(change.path("chat").path("username").asText()).isEqualTo("library_news");
        assertThat(change.path("old_chat_member").path("status").asText()).isEqualTo("left");
        assertThat(change.path("new_chat_member").path("status").asText()).isEqualTo("administrator");
        assertThat(change.path("new_chat_member").path("can_post_messages").asBoolean())
                .isTrue();

        ObjectNode self = Bot.parameters()
                .put("chat_id", "@library_news")
                .put("user_id", Bot.accepted(bot.call("getMe")).path("id").asLong());
        assertThat(Bot.accepted(bot.call("getChatMember", self))
                        .path("can_post_messages")
                        .asBoolean())
                .isTrue();
        assertThat(Bot.accepted(bot.call("getChat", self.without("user_id")))
                        .path("title")
                        .asText())
                .isEqualTo("The library");
        assertThat(Bot.accepted(bot.call("getChatAdministrators", self.without("user_id"))))
                .hasSize(1);
    }

    @Test
    void subscribersReadAndTapAndDoNotWrite() {
        ObjectNode message = Bot.parameters().put("chat_id", notices.id()).put("text", "You said, we did");
        message.set("reply_markup", Bot.keyboard("Helpful", "h"));
        Bot.accepted(bot.call("sendMessage", message));

        amy.before(notices).taps("Helpful");

        JsonNode query = Bot.accepted(bot.call("getUpdates")).path(0).path("callback_query");
        assertThat(query.path("message").path("chat").path("id").asLong()).isEqualTo(notices.id());
        assertThat(query.path("from").path("id").asLong()).isEqualTo(amy.id());
        assertThatThrownBy(() -> amy.before(notices).says("hello")).hasMessageContaining("administrators");
    }

    @Test
    void anAdministratorOfAGroupSeesEveryMessage() {
        Group cadres = playground.town().group();
        cadres.appointsBot(wang);
        wang.in(cadres).says("good morning, everybody");
        cadres.removesBot(wang);
        wang.in(cadres).says("is it gone?");

        JsonNode updates = Bot.accepted(bot.call("getUpdates"));
        assertThat(updates).hasSize(3);
        assertThat(updates.path(1).path("message").path("text").asText()).isEqualTo("good morning, everybody");
        assertThat(updates.path(2)
                        .path("my_chat_member")
                        .path("new_chat_member")
                        .path("status")
                        .asText())
                .isEqualTo("left");
        assertThat(refusal(bot.call("sendMessage", bot.text(cadres.id(), "x"))))
                .isEqualTo("403 Forbidden: bot is not a member of the supergroup chat");
    }
}
