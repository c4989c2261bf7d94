package org.massline.playground.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.playground.world.ChatMessage;

/**
 * A message as it stood in the chat when somebody looked.
 *
 * @param words text or caption, without markup; empty when there is none
 * @param buttons row after row
 * @param reactions emoji of the bot, below the message
 * @param json all of it, in the shape of the Bot API's type Message
 */
public record SeenMessage(
        long chatId,
        long id,
        boolean isFromBot,
        String words,
        List<SeenButton> buttons,
        List<String> reactions,
        ObjectNode json) {
    public SeenMessage {
        buttons = List.copyOf(buttons);
        reactions = List.copyOf(reactions);
    }

    static SeenMessage of(ChatMessage message) {
        List<SeenButton> buttons = new ArrayList<>();
        for (JsonNode row : message.body().path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                buttons.add(new SeenButton(
                        button.path("text").asText(), text(button, "callback_data"), text(button, "url")));
            }
        }
        return new SeenMessage(
                message.body().path("chat").path("id").asLong(),
                message.id(),
                message.isFromBot(),
                message.words(),
                buttons,
                message.reactions(),
                message.copy());
    }

    public Instant sent() {
        return Instant.ofEpochSecond(json.path("date").asLong());
    }

    /** The message that this one answers; in a forum that is not the one that opened the topic, though bots are told so. */
    public Optional<Long> answered() {
        JsonNode original = json.path("reply_to_message");
        return original.has("message_id") && !original.has("forum_topic_created")
                ? Optional.of(original.path("message_id").asLong())
                : Optional.empty();
    }

    /** The {@code message_thread_id}: in a forum the topic. */
    public Optional<Long> thread() {
        return json.has("message_thread_id")
                ? Optional.of(json.path("message_thread_id").asLong())
                : Optional.empty();
    }

    public boolean isEdited() {
        return json.has("edit_date");
    }

    /** @param part of a label */
    public boolean hasButton(String part) {
        return button(part).isPresent();
    }

    /** The button whose label is this, or else the first whose label contains it. */
    public Optional<SeenButton> button(String part) {
        return buttons.stream()
                .filter(button -> button.label().equals(part))
                .findFirst()
                .or(() -> buttons.stream()
                        .filter(button -> button.label().contains(part))
                        .findFirst());
    }

    /** Which kind of file it carries: {@code photo}, {@code document} ..., {@code location}, or nothing. */
    public Optional<String> attachment() {
        return List.of("photo", "document", "voice", "video", "audio", "location").stream()
                .filter(json::has)
                .findFirst();
    }

    private static Optional<String> text(JsonNode button, String field) {
        return button.has(field) ? Optional.of(button.path(field).asText()) : Optional.empty();
    }
}
