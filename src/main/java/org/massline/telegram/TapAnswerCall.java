package org.massline.telegram;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.massline.chat.OutgoingMessage;

/**
 * The call that stops the waiting sign on a button, as the body of the response to the update itself (Bot API, 'Making requests
 * when getting updates'). That spares a call, and what comes of it is not told; so nothing else goes this way.
 */
public final class TapAnswerCall {
    private TapAnswerCall() {}

    /** JSON, UTF-8. */
    public static byte[] json(OutgoingMessage.TapAnswer answer) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("method", "answerCallbackQuery");
            json.writeStringField("callback_query_id", answer.tapId());
            if (!answer.text().isEmpty()) {
                json.writeStringField("text", answer.text());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body.toByteArray();
    }
}
