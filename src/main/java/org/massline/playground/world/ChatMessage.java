package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One message of a chat, with its body in the shape of the Bot API's type Message. */
public final class ChatMessage {
    private ObjectNode body = Json.object();
    private boolean fromBot;
    /** The bot's reactions, as emoji. */
    private List<String> reactions = new ArrayList<>();

    ChatMessage() {}

    ChatMessage(ObjectNode body, boolean fromBot) {
        this.body = body;
        this.fromBot = fromBot;
    }

    public long id() {
        return body.path("message_id").asLong();
    }

    /** The thread of a group: a forum's topic, or what hangs on one message by replies. */
    public OptionalLong thread() {
        return body.has("message_thread_id")
                ? OptionalLong.of(body.path("message_thread_id").asLong())
                : OptionalLong.empty();
    }

    public Optional<String> album() {
        return Optional.ofNullable(body.path("media_group_id").textValue());
    }

    public boolean isFromBot() {
        return fromBot;
    }

    /** The message itself: change it and it is changed. Hand out {@link #copy()}. */
    public ObjectNode body() {
        return body;
    }

    public ObjectNode copy() {
        return body.deepCopy();
    }

    /** As it is shown in an answer to it: of what it answers itself, nothing is said. */
    public ObjectNode quoted() {
        return copy().without(List.of("reply_to_message", "external_reply"));
    }

    public List<String> reactions() {
        return List.copyOf(reactions);
    }

    public void setReactions(List<String> emoji) {
        reactions = new ArrayList<>(emoji);
    }

    /** The words, wherever they are: text or caption, or empty. */
    public String words() {
        return body.has("text")
                ? body.path("text").asText()
                : body.path("caption").asText("");
    }

    public boolean isProtected() {
        return body.path("has_protected_content").asBoolean();
    }
}
