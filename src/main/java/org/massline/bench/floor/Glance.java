package org.massline.bench.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What a glance at an update tells, read as a stream.
 *
 * @param text of the message, or the data of the button
 * @param messageId of the message whose button was tapped, else 0
 */
record Glance(long updateId, long chat, String text, int messageId) {
    private static final JsonFactory JSON = new JsonFactory();

    static Glance at(byte[] update) throws IOException {
        long updateId = 0;
        Reading reading = new Reading();
        try (JsonParser json = JSON.createParser(update)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "update_id" -> updateId = json.getLongValue();
                    case "message" -> reading.message(json);
                    case "callback_query" -> reading.query(json);
                    default -> json.skipChildren();
                }
            }
        }
        return new Glance(updateId, reading.chat, reading.text, reading.messageId);
    }

    private static final class Reading {
        private long chat;
        private String text = "";
        private int messageId;

        void message(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "chat" -> chat = id(json);
                    case "text" -> text = json.getText();
                    default -> json.skipChildren();
                }
            }
        }

        void query(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "message" -> tapped(json);
                    case "data" -> text = json.getText();
                    default -> json.skipChildren();
                }
            }
        }

        private void tapped(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "chat" -> chat = id(json);
                    case "message_id" -> messageId = json.getIntValue();
                    default -> json.skipChildren();
                }
            }
        }

        private static long id(JsonParser json) throws IOException {
            long id = 0;
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (name.equals("id") && value == JsonToken.VALUE_NUMBER_INT) {
                    id = json.getLongValue();
                } else {
                    json.skipChildren();
                }
            }
            return id;
        }
    }
}
