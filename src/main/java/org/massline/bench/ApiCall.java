package org.massline.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of the bot's to the Bot API.
 *
 * @param method in lower case
 * @param chat 0 if the call names none
 * @param messageId of the message that is edited; 0 if none
 * @param text a JSON string as it came; empty if none
 * @param markup a JSON object as it came; empty if none
 * @param url where updates are to be delivered, with {@code setWebhook}; empty elsewhere
 * @param secret beside it
 */
record ApiCall(String method, long chat, int messageId, String text, String markup, String url, String secret) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Reads {@code POST /bot<token>/<method> HTTP/1.1} and its body. */
    static ApiCall of(HttpMessage message) {
        String line = message.firstLine();
        int to = line.lastIndexOf(' ');
        String method = line.substring(line.lastIndexOf('/', to) + 1, to).toLowerCase(Locale.ROOT);
        byte[] body = message.body();
        if (body.length > 0 && body[0] == '-') {
            return form(method, new String(body, StandardCharsets.UTF_8));
        }
        try {
            return body.length == 0 ? new ApiCall(method, 0, 0, "", "", "", "") : read(method, body);
        } catch (IOException malformed) {
            throw new UncheckedIOException(method + " was called with what is no JSON", malformed);
        }
    }

    /** telegrambots sends as multipart/form-data what carries a file: a digest's picture, and a webhook's certificate, if there were one. */
    private static ApiCall form(String method, String body) {
        String chat = field(body, "chat_id");
        return new ApiCall(
                method,
                chat.isEmpty() ? 0 : Long.parseLong(chat),
                0,
                "",
                "",
                field(body, "url"),
                field(body, "secret_token"));
    }

    private static String field(String form, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\".*?\r\n\r\n(.*?)\r\n", Pattern.DOTALL)
                .matcher(form);
        return field.find() ? field.group(1) : "";
    }

    private static ApiCall read(String method, byte[] body) throws IOException {
        long chat = 0;
        int messageId = 0;
        String text = "";
        String markup = "";
        String url = "";
        String secret = "";
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "chat_id" -> chat = number(json);
                    case "message_id" -> messageId = json.getIntValue();
                    case "text" -> text = asItCame(json, body);
                    case "reply_markup" -> markup = asItCame(json, body);
                    case "url" -> url = json.getText();
                    case "secret_token" -> secret = json.getText();
                    default -> json.skipChildren();
                }
            }
        }
        return new ApiCall(method, chat, messageId, text, markup, url, secret);
    }

    private static long number(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING ? Long.parseLong(json.getText()) : json.getLongValue();
    }

    private static String asItCame(JsonParser json, byte[] body) throws IOException {
        int from = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        json.finishToken();
        int to = (int) json.currentLocation().getByteOffset();
        return new String(body, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether it is what the person waits for. */
    boolean isReply() {
        return method.equals("sendmessage") || method.equals("editmessagetext");
    }
}
