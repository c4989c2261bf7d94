package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.Group;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;

class TownTest extends PlaygroundFixture {
    private JsonNode newestUpdate() {
        JsonNode updates = Bot.accepted(bot.call("getUpdates"));
        return updates.path(updates.size() - 1);
    }

    @Test
    void thePeopleAreThere() {
        assertThat(playground.town().people())
                .extracting(Person::key)
                .containsExactly("xiaoming", "amy", "chen", "li", "wang");
        assertThat(playground.town().person("xiaoming").languageCode()).isEqualTo("zh-hans");
        assertThatThrownBy(() -> playground.town().person("bob")).hasMessageContaining("xiaoming, amy");
    }

    @Test
    void aCommandIsMarkedAsOne() {
        amy.says("/suggest now");

        JsonNode entity = newestUpdate().path("message").path("entities").path(0);
        assertThat(entity.path("type").asText()).isEqualTo("bot_command");
        assertThat(entity.path("length").asInt()).isEqualTo(8);
    }

    @Test
    void tappingTellsTheBotWhichMessageAndWhichData() {
        ObjectNode message = bot.text(amy.id(), "Draft");
        message.set("reply_markup", Bot.keyboard("✅ Send it", "send:7", "Cancel", "cancel"));
        Bot.accepted(bot.call("sendMessage", message));

        amy.taps(amy.messages().getLast(), "Send");

        JsonNode query = newestUpdate().path("callback_query");
        assertThat(query.path("data").asText()).isEqualTo("send:7");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(amy.id());
        assertThat(query.path("message").path("text").asText()).isEqualTo("Draft");
        assertThatThrownBy(() -> amy.taps(amy.messages().getLast(), "Publish")).hasMessageContaining("✅ Send it");
    }

    @Test
    void aDeepLinkIsAStartWithAPayload() {
        amy.opens("https://t.me/massline_play_bot?start=topic_7");
        assertThat(newestUpdate().path("message").path("text").asText()).isEqualTo("/start topic_7");
        assertThat(amy.opens("https://example.org/?start=x")).isEmpty();

        ObjectNode message = bot.text(amy.id(), "Join");
        message.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", "Join")
                .put("url", "https://t.me/massline_play_bot?start=join");
        Bot.accepted(bot.call("sendMessage", message));
        amy.taps(amy.messages().getLast(), "Join");
        assertThat(newestUpdate().path("message").path("text").asText()).isEqualTo("/start join");
    }

    @Test
    void anEditIsAnUpdateOfItsOwn() {
        SeenMessage said = amy.says("The soop is cold");
        amy.edits(said, "The soup is cold");

        JsonNode edited = newestUpdate().path("edited_message");
        assertThat(edited.path("message_id").asLong()).isEqualTo(said.id());
        assertThat(edited.path("text").asText()).isEqualTo("The soup is cold");
        assertThat(edited.has("edit_date")).isTrue();
    }

    @Test
    void inAGroupTheBotHearsOnlyWhatIsMeantForIt() {
        Group cadres = playground.town().group();
        Person li = playground.town().person("li");
        Bot.accepted(bot.call("sendMessage", bot.text(cadres.id(), "The digest")));

        li.in(cadres).says("good morning, everybody");
        li.in(cadres).says("/inbox@another_bot");
        assertThat(playground.undelivered()).isZero();

        li.in(cadres).says("/inbox");
        li.in(cadres).says("what does @massline_play_bot say?");
        li.in(cadres).replies(cadres.messages().getFirst(), "done");
        assertThat(Bot.accepted(bot.call("getUpdates"))).hasSize(3);
        assertThat(newestUpdate()
                        .path("message")
                        .path("reply_to_message")
                        .path("text")
                        .asText())
                .isEqualTo("The digest");
        assertThatThrownBy(() -> amy.in(cadres).says("/inbox")).hasMessageContaining("not a member");
    }

    @Test
    void commandsAreThoseOfTheLanguageAndTheChat() {
        setCommands("suggest", "", null);
        setCommands("tijian", "zh", null);
        setCommands("inbox", "", playground.town().person("li").id());

        assertThat(amy.commands()).containsExactly("suggest");
        assertThat(playground.town().person("xiaoming").commands()).containsExactly("tijian");
        assertThat(playground.town().person("li").commands()).containsExactly("inbox");
        assertThat(refusal(bot.call("setMyCommands", commands("Über", "", null))))
                .isEqualTo("400 Bad Request: BOT_COMMAND_INVALID");
        assertThat(playground.violations()).hasSize(1);
    }

    private void setCommands(String name, String language, Long chatId) {
        Bot.accepted(bot.call("setMyCommands", commands(name, language, chatId)));
    }

    private static ObjectNode commands(String name, String language, Long chatId) {
        ObjectNode parameters = Bot.parameters().put("language_code", language);
        parameters.putArray("commands").addObject().put("command", name).put("description", "a description");
        if (chatId != null) {
            parameters.putObject("scope").put("type", "chat").put("chat_id", chatId);
        }
        return parameters;
    }

    @Test
    void membersAreKnown() {
        ObjectNode asked =
                Bot.parameters().put("chat_id", playground.town().group().id());
        Person li = playground.town().person("li");

        assertThat(status(asked.deepCopy().put("user_id", li.id()))).isEqualTo("member");
        assertThat(status(asked.deepCopy().put("user_id", amy.id()))).isEqualTo("left");
        Bot.accepted(bot.call("leaveChat", asked));
        assertThat(refusal(bot.call("sendMessage", asked.deepCopy().put("text", "x"))))
                .isEqualTo("403 Forbidden: bot is not a member of the supergroup chat");
    }

    private String status(ObjectNode asked) {
        return Bot.accepted(bot.call("getChatMember", asked)).path("status").asText();
    }
}
