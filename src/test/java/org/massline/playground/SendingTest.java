package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.playground.world.Json;

class SendingTest extends PlaygroundFixture {
    @Test
    void aMessageComesBackWithItsEntitiesAndIsSeen() {
        JsonNode message = Bot.accepted(bot.call(
                "sendMessage",
                bot.text(amy.id(), "  Thank <b>you</b>, see /mine ").put("parse_mode", "HTML")));

        assertThat(message.path("text").asText()).isEqualTo("Thank you, see /mine");
        assertThat(message.path("chat").path("id").asLong()).isEqualTo(amy.id());
        assertThat(message.path("from").path("is_bot").asBoolean()).isTrue();
        assertThat(message.path("date").asLong()).isEqualTo(WEDNESDAY.getEpochSecond());
        assertThat(message.path("entities"))
                .extracting(
                        entity -> entity.path("type").asText(),
                        entity -> entity.path("offset").asInt(),
                        entity -> entity.path("length").asInt())
                .containsExactly(tuple("bold", 6, 3), tuple("bot_command", 15, 5));
        assertThat(amy.reads().words()).isEqualTo("Thank you, see /mine");
        assertThat(playground.violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBadMessageIsRefusedInTelegramsWords(String expected, ObjectNode change) {
        ObjectNode call = bot.text(amy.id(), "hello");
        call.setAll(change);

        assertThat(refusal(bot.call("sendMessage", call))).isEqualTo(expected);
        assertThat(playground.violations()).hasSize(1);
        assertThat(amy.messages()).as("only /start is there").hasSize(1);
    }

    static Stream<Arguments> aBadMessageIsRefusedInTelegramsWords() {
        return Stream.of(
                Arguments.of(
                        "400 Bad Request: message text is empty", Json.object().put("text", "")),
                Arguments.of(
                        "400 Bad Request: text must be non-empty", Json.object().put("text", " \n ")),
                Arguments.of(
                        "400 Bad Request: text must be non-empty",
                        Json.object().put("text", "<b> </b>").put("parse_mode", "HTML")),
                Arguments.of(
                        "400 Bad Request: message is too long", Json.object().put("text", "a".repeat(4097))),
                Arguments.of(
                        "400 Bad Request: message is too long", Json.object().put("text", "😀".repeat(2048) + "a")),
                Arguments.of(
                        "400 Bad Request: unsupported parse_mode", Json.object().put("parse_mode", "html5")),
                Arguments.of(
                        "400 Bad Request: can't parse entities: Unsupported start tag \"p\" at byte offset 6",
                        Json.object().put("text", "早上<p>").put("parse_mode", "HTML")),
                Arguments.of(
                        "400 Bad Request: BUTTON_DATA_INVALID",
                        Json.object().set("reply_markup", Bot.keyboard("Send", "x".repeat(65)))),
                Arguments.of(
                        "400 Bad Request: BUTTON_DATA_INVALID",
                        Json.object().set("reply_markup", Bot.keyboard("Send", ""))),
                Arguments.of(
                        "400 Bad Request: BUTTON_ROW_TOO_LONG", Json.object().set("reply_markup", row(9, 1))),
                Arguments.of(
                        "400 Bad Request: REPLY_MARKUP_TOO_LONG", Json.object().set("reply_markup", row(8, 13))),
                Arguments.of(
                        "400 Bad Request: can't parse reply_markup JSON object",
                        Json.object().put("reply_markup", "{")),
                Arguments.of(
                        "400 Bad Request: disable_notification must be of type Boolean",
                        Json.object().put("disable_notification", "perhaps")));
    }

    private static ObjectNode row(int width, int height) {
        ObjectNode markup = Json.object();
        ArrayNode rows = markup.putArray("inline_keyboard");
        for (int y = 0; y < height; y++) {
            ArrayNode row = rows.addArray();
            for (int x = 0; x < width; x++) {
                row.addObject().put("text", "x").put("callback_data", "x");
            }
        }
        return markup;
    }

    @Test
    void limitsCountAfterTheMarkupIsRead() {
        ObjectNode call =
                bot.text(amy.id(), "<b>" + "&amp;".repeat(4096) + "</b>").put("parse_mode", "HTML");

        assertThat(Bot.accepted(bot.call("sendMessage", call)).path("text").asText())
                .hasSize(4096);
    }

    @Test
    void whatABotCannotKnowIsNoViolation() {
        amy.blocks();

        assertThat(refusal(bot.call("sendMessage", bot.text(amy.id(), "hello"))))
                .isEqualTo("403 Forbidden: bot was blocked by the user");
        assertThat(refusal(bot.call("sendMessage", bot.text(42, "hello"))))
                .isEqualTo("400 Bad Request: chat not found");
        assertThat(refusal(bot.call(
                        "sendMessage", bot.text(playground.town().person("li").id(), "hello"))))
                .isEqualTo("403 Forbidden: bot can't initiate conversation with a user");
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void aMissingReplyIsRefusedUnlessItMayBeMissing() {
        ObjectNode call = bot.text(amy.id(), "hello");
        call.putObject("reply_parameters").put("message_id", 99);
        assertThat(refusal(bot.call("sendMessage", call)))
                .isEqualTo("400 Bad Request: message to be replied not found");

        call.withObject("/reply_parameters").put("allow_sending_without_reply", true);
        assertThat(Bot.accepted(bot.call("sendMessage", call)).has("reply_to_message"))
                .isFalse();

        call.withObject("/reply_parameters")
                .put("message_id", amy.messages().getFirst().id());
        assertThat(Bot.accepted(bot.call("sendMessage", call))
                        .path("reply_to_message")
                        .path("text")
                        .asText())
                .isEqualTo("/start");
    }

    @Test
    void parametersComeAsFormsToo() {
        JsonNode message = Bot.accepted(bot.form(
                "sendmessage",
                Map.of(
                        "chat_id",
                        Long.toString(amy.id()),
                        "text",
                        "你好 & welcome",
                        "disable_notification",
                        "true",
                        "reply_markup",
                        Json.write(Bot.keyboard("Send", "s")))));

        assertThat(message.path("text").asText()).isEqualTo("你好 & welcome");
        assertThat(amy.reads().hasButton("Send")).isTrue();
        assertThat(playground.calls("sendMessage")).hasSize(1);
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void whatTelegramOverlooksIsAViolationAllTheSame() {
        Bot.accepted(bot.call("sendMessage", bot.text(amy.id(), "hello").put("disable_web_page_preview", true)));

        assertThat(playground.violations())
                .containsExactly("sendMessage: there is no parameter disable_web_page_preview");
    }

    @Test
    void onlyTheRightTokenAndKnownMethodsAreServed() {
        try (Bot stranger = new Bot(playground, "7000000001:another-token")) {
            assertThat(Json.write(stranger.call("getMe")))
                    .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        }
        assertThat(refusal(bot.call("sendTelegram"))).isEqualTo("404 Not Found: method not found");
        assertThat(refusal(bot.post("sendMessage", "application/json", "{".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("400 Bad Request: can't parse JSON object");
        assertThat(refusal(bot.call("sendMessage", Bot.parameters().put("text", "hello"))))
                .isEqualTo("400 Bad Request: chat_id is empty");
        assertThat(Bot.accepted(bot.call("GETME")).path("username").asText()).isEqualTo("massline_play_bot");
    }

    @Test
    void aGroupThatMovedTellsItsNewId() {
        long old = playground.town().group().id();
        long moved = playground.town().group().migrates().id();

        JsonNode answer = bot.call("sendMessage", bot.text(old, "hello"));
        assertThat(refusal(answer)).isEqualTo("400 Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(moved);
        assertThat(Bot.accepted(bot.call("sendMessage", bot.text(moved, "hello")))
                        .path("message_id")
                        .asLong())
                .as("a supergroup counts its own messages")
                .isEqualTo(1);
    }
}
