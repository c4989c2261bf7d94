package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Samples;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.world.Json;
import org.massline.playground.world.Pictures;

class MediaTest extends PlaygroundFixture {
    @Test
    void anAlbumComesAsMessagesWithOneGroupId() {
        List<SeenMessage> sent = amy.sendsPhotos(3, "The soup");

        JsonNode updates = Bot.accepted(bot.call("getUpdates"));
        assertThat(updates).hasSize(3);
        assertThat(updates)
                .extracting(
                        update -> update.path("message").path("media_group_id").asText())
                .doesNotContain("")
                .containsOnly(sent.getFirst().json().path("media_group_id").asText());
        assertThat(updates.path(0).path("message").path("caption").asText()).isEqualTo("The soup");
        assertThat(updates.path(1).path("message").has("caption")).isFalse();
        JsonNode sizes = updates.path(0).path("message").path("photo");
        assertThat(sizes).extracting(size -> size.path("width").asInt()).containsExactly(90, 320, 640);
        assertThat(sizes).allSatisfy(size -> {
            assertThat(size.path("file_id").asText()).isNotEmpty();
            assertThat(size.path("file_unique_id").asText()).isNotEmpty();
        });
    }

    @Test
    void filesCanBeDownloadedByTheirPath() {
        byte[] report = "Cold since Monday".getBytes(StandardCharsets.UTF_8);
        JsonNode document = amy.sends("", new Attachment.Document("报告 1.txt", "text/plain", report))
                .getFirst()
                .json()
                .path("document");
        assertThat(document.path("file_name").asText()).isEqualTo("报告 1.txt");
        assertThat(document.path("mime_type").asText()).isEqualTo("text/plain");

        JsonNode file = Bot.accepted(bot.call(
                "getFile",
                Bot.parameters().put("file_id", document.path("file_id").asText())));
        HttpResponse<byte[]> download = bot.download(file.path("file_path").asText());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(report);

        assertThat(bot.download("documents/../../state.json").statusCode()).isEqualTo(404);
        assertThat(refusal(bot.call("getFile", Bot.parameters().put("file_id", "x"))))
                .isEqualTo("400 Bad Request: wrong file_id or the file is temporarily unavailable");
    }

    @Test
    void everyKindOfAttachmentHasItsShape() {
        amy.sendsVoice();
        amy.sends("", new Attachment.Video(Duration.ofSeconds(1), Samples.video()));
        amy.sends("", new Attachment.Location(39.9, 116.4));

        assertThat(amy.messages().stream().flatMap(message -> message.attachment().stream()))
                .containsExactly("voice", "video", "location");
        assertThat(amy.messages().get(1).json().path("voice").path("mime_type").asText())
                .isEqualTo("audio/ogg");
    }

    @Test
    void aFileIsSentAgainByItsId() {
        String id = amy.sendsPhotos(1, "")
                .getFirst()
                .json()
                .path("photo")
                .path(2)
                .path("file_id")
                .asText();
        ObjectNode photo = Bot.parameters().put("chat_id", amy.id()).put("photo", id);

        JsonNode sent = Bot.accepted(bot.call("sendPhoto", photo.deepCopy().put("caption", "Yours")));
        assertThat(sent.path("photo").path(0).path("file_id").asText()).isEqualTo(id);

        assertThat(refusal(bot.call("sendPhoto", photo.deepCopy().put("caption", "a".repeat(1025)))))
                .isEqualTo("400 Bad Request: message caption is too long");
        assertThat(refusal(bot.call("sendPhoto", photo.deepCopy().put("photo", "x"))))
                .isEqualTo("400 Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(refusal(
                        bot.call("sendVoice", photo.deepCopy().put("voice", id).without("photo"))))
                .isEqualTo("400 Bad Request: can't use file of type Photo as Voice");
        assertThat(refusal(bot.call("sendPhoto", photo.deepCopy().without("photo"))))
                .isEqualTo("400 Bad Request: there is no photo in the request");
    }

    @Test
    void filesAreUploadedAsForms() {
        JsonNode message = Bot.accepted(bot.multipart(
                "sendDocument",
                Map.of("chat_id", Long.toString(amy.id()), "caption", "你的数据"),
                Map.of("document", new byte[] {1, 2, 3})));

        assertThat(message.path("document").path("file_size").asInt()).isEqualTo(3);
        assertThat(message.path("document").path("file_name").asText()).isEqualTo("document.bin");
        assertThat(message.path("caption").asText()).isEqualTo("你的数据");
        assertThat(refusal(bot.multipart(
                        "sendPhoto", Map.of("chat_id", Long.toString(amy.id())), Map.of("photo", new byte[] {1, 2, 3
                        }))))
                .isEqualTo("400 Bad Request: IMAGE_PROCESS_FAILED");
    }

    @Test
    void anAlbumHasTwoToTenPartsOfOneSort() {
        assertThat(refusal(album("photo", 1))).startsWith("400 Bad Request: ");
        assertThat(refusal(album("photo", 11))).startsWith("400 Bad Request: ");
        JsonNode messages = Bot.accepted(album("photo", 2));
        assertThat(messages).hasSize(2);
        assertThat(messages.path(0).path("media_group_id"))
                .isEqualTo(messages.path(1).path("media_group_id"));
    }

    private JsonNode album(String type, int parts) {
        ArrayNode media = Json.array();
        for (int at = 0; at < parts; at++) {
            media.addObject().put("type", type).put("media", "attach://a");
        }
        return bot.multipart(
                "sendMediaGroup",
                Map.of("chat_id", Long.toString(amy.id()), "media", Json.write(media)),
                Map.of("a", Pictures.sample(1)));
    }

    @Test
    void aCopyCarriesNoOriginAndAProtectedMessageIsNotCopied() {
        long own = amy.says("It is cold").id();
        ObjectNode copy = Bot.parameters()
                .put("chat_id", playground.town().group().id())
                .put("from_chat_id", amy.id())
                .put("message_id", own);
        Bot.accepted(bot.call("copyMessage", copy));
        assertThat(playground.town().group().messages().getLast().json().has("forward_origin"))
                .isFalse();

        JsonNode secret = Bot.accepted(
                bot.call("sendMessage", bot.text(amy.id(), "secret").put("protect_content", true)));
        copy.put("message_id", secret.path("message_id").asLong());
        assertThat(refusal(bot.call("copyMessage", copy))).isEqualTo("400 Bad Request: message can't be copied");
        assertThat(refusal(bot.call("forwardMessage", copy)))
                .isEqualTo("400 Bad Request: the message can't be forwarded");
    }
}
