package org.massline.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * The two updates that come all the time, read as a stream: a text in a private chat, and a tap in one. Of a tap's message, which is
 * most of its bytes, only what is needed is read. Whatever else is in an update, or other than usual, makes it one for telegrambots'
 * own reading by reflection, of which this is a part: what both read is the same.
 */
final class CommonUpdates {
    private static final String PRIVATE = "private";

    private CommonUpdates() {}

    /** Tells that an update is not one of these; costs nothing. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusual() {
            super("", null, false, false);
        }
    }

    /** The update; empty if it is for telegrambots to read, or nobody can. */
    static Optional<Update> read(byte[] raw) {
        try (JsonParser json = Json.FACTORY.createParser(raw)) {
            begin(json.nextToken());
            Update update = new Update();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "update_id" -> update.setUpdateId(number(json));
                    case "message" -> update.setMessage(message(json));
                    case "callback_query" -> update.setCallbackQuery(tap(json));
                    default -> throw new Unusual();
                }
            }
            boolean isWhole = json.currentToken() == JsonToken.END_OBJECT
                    && json.nextToken() == null
                    && update.getUpdateId() != null
                    && (update.getMessage() == null) != (update.getCallbackQuery() == null);
            return isWhole ? Optional.of(update) : Optional.empty();
        } catch (IOException | Unusual other) {
            return Optional.empty();
        }
    }

    private static Message message(JsonParser json) throws IOException {
        begin(json.currentToken());
        Message.MessageBuilder<?, ?> message = Message.builder();
        boolean hasChat = false;
        boolean hasNumber = false;
        boolean hasText = false;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "message_id" -> {
                    message.messageId(number(json));
                    hasNumber = true;
                }
                case "date" -> message.date(number(json));
                case "from" -> message.from(user(json));
                case "chat" -> {
                    message.chat(chat(json));
                    hasChat = true;
                }
                case "text" -> {
                    message.text(text(json));
                    hasText = true;
                }
                case "entities" -> entities(json);
                default -> throw new Unusual();
            }
        }
        require(hasChat && hasNumber && hasText);
        return message.build();
    }

    /** Of those a private chat needs none but links behind words, which are rare. */
    private static void entities(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if (name.equals("type")) {
                    require(!text(json).equals(HiddenLinks.TYPE));
                } else {
                    json.skipChildren();
                }
            }
        }
        require(json.currentToken() == JsonToken.END_ARRAY);
    }

    private static CallbackQuery tap(JsonParser json) throws IOException {
        begin(json.currentToken());
        CallbackQuery tap = new CallbackQuery();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> tap.setId(text(json));
                case "from" -> tap.setFrom(user(json));
                case "message" -> tap.setMessage(tapped(json));
                case "data" -> tap.setData(text(json));
                case "chat_instance" -> tap.setChatInstance(text(json));
                default -> throw new Unusual();
            }
        }
        require(tap.getId() != null && tap.getFrom() != null && tap.getMessage() != null && tap.getData() != null);
        return tap;
    }

    /** Where a button was tapped. */
    private static Message tapped(JsonParser json) throws IOException {
        begin(json.currentToken());
        Message.MessageBuilder<?, ?> message = Message.builder();
        boolean hasChat = false;
        boolean hasNumber = false;
        int date = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "message_id" -> {
                    message.messageId(number(json));
                    hasNumber = true;
                }
                case "date" -> date = number(json);
                case "chat" -> {
                    message.chat(chat(json));
                    hasChat = true;
                }
                case "message_thread_id", "is_topic_message" -> throw new Unusual();
                default -> json.skipChildren();
            }
        }
        // Without a date it is one that Telegram does not show any more, which is another type.
        require(hasChat && hasNumber && date > 0);
        return message.date(date).build();
    }

    private static Chat chat(JsonParser json) throws IOException {
        begin(json.currentToken());
        @Nullable Long id = null;
        String type = "";
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = longNumber(json);
                case "type" -> type = text(json);
                default -> json.skipChildren();
            }
        }
        if (id == null || !type.equals(PRIVATE)) {
            throw new Unusual();
        }
        return new Chat(id, PRIVATE);
    }

    private static User user(JsonParser json) throws IOException {
        begin(json.currentToken());
        @Nullable Long id = null;
        @Nullable String firstName = null;
        @Nullable Boolean isBot = null;
        @Nullable String lastName = null;
        @Nullable String username = null;
        @Nullable String languageCode = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = longNumber(json);
                case "first_name" -> firstName = text(json);
                case "is_bot" -> isBot = truth(json);
                case "last_name" -> lastName = text(json);
                case "username" -> username = text(json);
                case "language_code" -> languageCode = text(json);
                default -> json.skipChildren();
            }
        }
        if (id == null || firstName == null || isBot == null) {
            throw new Unusual();
        }
        User user = new User(id, firstName, isBot);
        user.setLastName(lastName);
        user.setUserName(username);
        user.setLanguageCode(languageCode);
        return user;
    }

    private static void begin(@Nullable JsonToken token) {
        require(token == JsonToken.START_OBJECT);
    }

    private static int number(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private static long longNumber(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static String text(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static boolean truth(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_TRUE || json.currentToken() == JsonToken.VALUE_FALSE);
        return json.getBooleanValue();
    }

    private static void require(boolean isUsual) {
        if (!isUsual) {
            throw new Unusual();
        }
    }
}
