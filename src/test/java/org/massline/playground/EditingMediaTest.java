package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.world.Json;
import org.massline.playground.world.Pictures;

/** Files that the bot sends from memory, and other files in their place. */
class EditingMediaTest extends PlaygroundFixture {
    private JsonNode upload(String method, Map<String, String> fields, String name, byte[] bytes) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("chat_id", Long.toString(amy.id()));
        return bot.multipart(method, all, Map.of(name, bytes));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static String photo(String file, String caption) {
        return Json.write(Json.object().put("type", "photo").put("media", file).put("caption", caption));
    }

    @Test
    void aPictureHasACaptionAndButtonsAndBothCanBeEdited() throws IOException {
        String keyboard = Json.write(Bot.keyboard("Open", "o"));
        JsonNode sent = Bot.accepted(upload(
                "sendPhoto",
                Map.of("caption", "<b>Twelve</b> weeks", "parse_mode", "HTML", "reply_markup", keyboard),
                "photo",
                png(640, 400)));

        assertThat(sent.path("photo").path(2).path("width").asInt()).isEqualTo(640);
        assertThat(amy.reads().words()).isEqualTo("Twelve weeks");
        assertThat(amy.reads().hasButton("Open")).isTrue();

        ObjectNode edit = Bot.parameters()
                .put("chat_id", amy.id())
                .put("message_id", amy.reads().id());
        edit.put("caption", "Thirteen").set("reply_markup", Bot.keyboard("Close", "c"));
        Bot.accepted(bot.call("editMessageCaption", edit));
        assertThat(amy.reads().words()).isEqualTo("Thirteen");
        assertThat(amy.reads().hasButton("Close")).isTrue();
        assertThat(refusal(bot.call("editMessageCaption", edit)))
                .startsWith("400 Bad Request: message is not modified");
        assertThat(refusal(bot.call(
                        "editMessageText", edit.deepCopy().put("text", "x").without("caption"))))
                .isEqualTo("400 Bad Request: there is no text in the message to edit");
    }

    @Test
    void aPictureTakesThePlaceOfAPictureOrOfAText() throws IOException {
        bot.says(amy.id(), "Please wait");
        SeenMessage waiting = amy.reads();
        Map<String, String> edit =
                Map.of("message_id", Long.toString(waiting.id()), "media", photo("attach://chart", "The week"));

        JsonNode edited = Bot.accepted(upload("editMessageMedia", edit, "chart", png(640, 400)));

        assertThat(edited.has("text")).isFalse();
        assertThat(amy.reads().words()).isEqualTo("The week");
        assertThat(amy.reads().isEdited()).isTrue();
        String same = edited.path("photo").path(0).path("file_id").asText();
        Bot.accepted(upload("editMessageMedia", edit, "chart", Pictures.sample(2)));
        assertThat(amy.reads().json().path("photo").path(0).path("file_id").asText())
                .isNotEqualTo(same);
        assertThat(refusal(upload("editMessageMedia", edit, "another", png(1, 1))))
                .isEqualTo("400 Bad Request: file \"chart\" is not in the request");
    }

    @Test
    void whatIsNoTextAndNoFileIsNotEdited() {
        amy.sendsVoice();
        String voice =
                amy.messages().getLast().json().path("voice").path("file_id").asText();
        JsonNode sent = Bot.accepted(
                bot.call("sendVoice", Bot.parameters().put("chat_id", amy.id()).put("voice", voice)));
        ObjectNode edit = Bot.parameters()
                .put("chat_id", amy.id())
                .put("message_id", sent.path("message_id").asLong());
        edit.putObject("media").put("type", "photo").put("media", "x");

        assertThat(refusal(bot.call("editMessageMedia", edit))).isEqualTo("400 Bad Request: message can't be edited");
    }

    @Test
    void filesHaveTheirNamesAndTheirLimits() throws IOException {
        byte[] table = new byte[3_000_000];
        JsonNode sent = Bot.accepted(upload("sendDocument", Map.of("caption", "本周"), "document", table));
        assertThat(sent.path("document").path("file_size").asInt()).isEqualTo(3_000_000);

        assertThat(refusal(upload("sendPhoto", Map.of(), "photo", new byte[11_000_000])))
                .isEqualTo("400 Bad Request: file of size 11000000 bytes is too big for a photo; the maximum size is"
                        + " 10485760 bytes");
        assertThat(refusal(upload("sendDocument", Map.of(), "document", new byte[50_000_001])))
                .isEqualTo("413 Request Entity Too Large");
        assertThat(refusal(upload("sendDocument", Map.of(), "document", new byte[0])))
                .isEqualTo("400 Bad Request: file must be non-empty");
        assertThat(refusal(upload("sendPhoto", Map.of(), "photo", png(4000, 40))))
                .isEqualTo("400 Bad Request: PHOTO_INVALID_DIMENSIONS");
    }
}
