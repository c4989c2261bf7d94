package org.massline.telegram;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.massline.chat.Address;
import org.massline.chat.Button;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code sendMessage} and {@code editMessageText}, the two calls that nearly every update makes, written and read as streams and
 * made in the thread that asks. telegrambots writes and reads them by reflection, and hands each to another thread. What goes
 * wrong is thrown as telegrambots throws it.
 */
final class MessageCalls {
    private static final MediaType TYPE = MediaType.get("application/json");
    /** A question with its buttons. */
    private static final int USUAL_BYTES = 1024;

    private static final byte[] NOTHING = {};

    private static final TypeReference<ApiResponse<Serializable>> REFUSAL = new TypeReference<>() {};

    private final OkHttpClient http;
    private final HttpUrl sendMessage;
    private final HttpUrl editMessageText;

    MessageCalls(BotApi api) {
        this.http = api.http();
        this.sendMessage = api.method("sendmessage");
        this.editMessageText = api.method("editmessagetext");
    }

    /** The new message's number; empty if the answer does not tell it. */
    Optional<MessageId> send(Address to, OutgoingMessage.Text text) throws TelegramApiException {
        return call(sendMessage, body -> {
            body.writeStringField("chat_id", Long.toString(to.chat().value()));
            if (to.forumTopic().isPresent()) {
                body.writeNumberField("message_thread_id", to.forumTopic().get());
            }
            write(body, text.html(), text.buttons());
        });
    }

    /** The message's number; empty if the answer, which may be 'true' alone, does not tell it. */
    Optional<MessageId> edit(Address to, OutgoingMessage.Edit edit) throws TelegramApiException {
        return call(editMessageText, body -> {
            body.writeStringField("chat_id", Long.toString(to.chat().value()));
            body.writeNumberField("message_id", edit.message().value());
            write(body, edit.html(), edit.buttons());
        });
    }

    private static void write(JsonGenerator body, String html, List<List<Button>> buttons) throws IOException {
        body.writeStringField("text", html);
        body.writeStringField("parse_mode", Sender.HTML);
        List<List<Button>> rows = buttons.stream().filter(row -> !row.isEmpty()).toList();
        if (!rows.isEmpty()) {
            body.writeObjectFieldStart("reply_markup");
            body.writeArrayFieldStart("inline_keyboard");
            for (List<Button> row : rows) {
                body.writeStartArray();
                for (Button button : row) {
                    write(body, button);
                }
                body.writeEndArray();
            }
            body.writeEndArray();
            body.writeEndObject();
        }
        body.writeObjectFieldStart("link_preview_options");
        body.writeBooleanField("is_disabled", true);
        body.writeEndObject();
    }

    private static void write(JsonGenerator body, Button button) throws IOException {
        body.writeStartObject();
        body.writeStringField("text", button.label());
        switch (button) {
            case Button.Tap tap -> body.writeStringField("callback_data", tap.data());
            case Button.Link link -> body.writeStringField("url", link.url());
        }
        body.writeEndObject();
    }

    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator body) throws IOException;
    }

    private Optional<MessageId> call(HttpUrl method, Fields fields) throws TelegramApiException {
        Request request = new Request.Builder()
                .url(method)
                .post(RequestBody.create(body(fields), TYPE))
                .build();
        byte[] answer;
        try (Response response = http.newCall(request).execute()) {
            ResponseBody body = response.body();
            answer = body == null ? NOTHING : body.bytes();
        } catch (IOException lost) {
            throw new TelegramApiException("no answer", lost);
        }
        return message(answer);
    }

    private static byte[] body(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator body = Json.FACTORY.createGenerator(bytes)) {
            body.writeStartObject();
            fields.write(body);
            body.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The number of the message in the answer, of which {@link AnswerCheck} has seen that it is the Bot API's. */
    private static Optional<MessageId> message(byte[] answer) throws TelegramApiException {
        Optional<MessageId> message = Optional.empty();
        try (JsonParser parser = Json.FACTORY.createParser(answer)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("ok") && value == JsonToken.VALUE_FALSE) {
                    throw new TelegramApiRequestException("refused", Json.MAPPER.readValue(answer, REFUSAL));
                }
                if (name.equals("result") && value == JsonToken.START_OBJECT) {
                    message = id(parser);
                } else {
                    parser.skipChildren();
                }
            }
            return message;
        } catch (IOException unreadable) {
            throw new TelegramApiRequestException("the answer cannot be read", unreadable);
        }
    }

    private static Optional<MessageId> id(JsonParser parser) throws IOException {
        Optional<MessageId> id = Optional.empty();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("message_id") && value == JsonToken.VALUE_NUMBER_INT) {
                id = Optional.of(new MessageId(parser.getIntValue()));
            } else {
                parser.skipChildren();
            }
        }
        return id;
    }
}
