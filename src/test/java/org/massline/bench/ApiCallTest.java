package org.massline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiCallTest {
    @Test
    void aMessageIsReadAsTheBotWroteIt() {
        ApiCall call = called("sendMessage", """
            {"chat_id":"42","text":"Which \\"topic\\"? \\u98df\\u5802","parse_mode":"HTML","reply_markup":\
            {"inline_keyboard":[[{"text":"Canteen","callback_data":"a1"},{"text":"Page","url":"https://x"}],\
            [{"text":"Back","callback_data":"b2"}]]}}\
            """);

        Shown shown = new PlayedBotApi().shown(call);

        assertThat(call.isReply()).isTrue();
        assertThat(call.chat()).isEqualTo(42);
        assertThat(call.text()).isEqualTo("\"Which \\\"topic\\\"? \\u98df\\u5802\"");
        assertThat(shown.rows())
                .containsExactly(List.of(new Shown.Button("Canteen", "a1")), List.of(new Shown.Button("Back", "b2")));
        assertThat(shown.button("Back"::equals)).contains(new Shown.Button("Back", "b2"));
    }

    @Test
    void anEditKeepsTheNumberOfItsMessage() {
        ApiCall call = called("editmessagetext", "{\"chat_id\":42,\"message_id\":7,\"text\":\"changed\"}");

        assertThat(new PlayedBotApi().shown(call).messageId()).isEqualTo(7);
    }

    @Test
    void theWebhookIsReadFromAForm() {
        String form = """
            --x
            Content-Disposition: form-data; name="url"
            Content-Length: 19

            http://127.0.0.1:81
            --x
            Content-Disposition: form-data; name="secret_token"

            whisper
            --x--
            """;

        ApiCall call = called("setWebhook", form.replace("\n", "\r\n"));

        assertThat(call.url()).isEqualTo("http://127.0.0.1:81");
        assertThat(call.secret()).isEqualTo("whisper");
    }

    /** A digest comes with one on its day, whenever the bench is run. */
    @Test
    void aPictureIsReadFromAFormAndAnsweredWithAMessage() {
        String form = """
            --x
            Content-Disposition: form-data; name="chat_id"
            Content-Length: 2

            42
            --x
            Content-Disposition: form-data; name="photo"; filename="effect.png"
            Content-Type: image/png

            \u0089PNG
            --x--
            """;

        ApiCall call = called("sendPhoto", form.replace("\n", "\r\n"));

        assertThat(call.chat()).isEqualTo(42);
        assertThat(call.isReply()).isFalse();
        assertThat(StandardCharsets.UTF_8
                        .decode(new PlayedBotApi().answerTo(call))
                        .toString())
                .contains("\"message_id\":1001", "\"chat\":{\"id\":42,");
    }

    private static ApiCall called(String method, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpMessage message = new HttpMessage();
        message.add(ByteBuffer.wrap(new Bytes()
                .add("POST /bot1:x/" + method + " HTTP/1.1\r\nContent-Length: ")
                .add(bytes.length)
                .add("\r\n\r\n")
                .add(bytes)
                .toArray()));
        assertThat(message.isWhole()).isTrue();
        return ApiCall.of(message);
    }
}
