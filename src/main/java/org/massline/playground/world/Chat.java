package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A private chat of one person with the bot, or a supergroup. */
public final class Chat {
    /** Enough for an afternoon's play; older messages can no longer be edited or answered. */
    private static final int MESSAGES_KEPT = 3_000;

    /** The supergroup's own counter; private chats share one, see {@link Chats}. */
    private long nextMessageId = 1;

    private ObjectNode face = Json.object();
    private Set<Long> members = new LinkedHashSet<>();
    private TreeMap<Long, ChatMessage> messages = new TreeMap<>();
    private boolean botIsMember = true;
    private @Nullable Long movedTo;

    Chat() {}

    Chat(ObjectNode face) {
        this.face = face;
    }

    public long id() {
        return face.path("id").asLong();
    }

    public boolean isPrivate() {
        return face.path("type").asText().equals("private");
    }

    /** In the shape of the Bot API's type Chat. */
    public ObjectNode face() {
        return face;
    }

    public Set<Long> members() {
        return members;
    }

    public boolean hasBot() {
        return botIsMember;
    }

    public void setHasBot(boolean member) {
        botIsMember = member;
    }

    /** The id of the supergroup that this group has become. */
    public Optional<Long> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    void moveTo(long newId) {
        movedTo = newId;
    }

    public Optional<ChatMessage> message(long messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    /** Oldest first. */
    public List<ChatMessage> messages() {
        return new ArrayList<>(messages.values());
    }

    public boolean remove(long messageId) {
        return messages.remove(messageId) != null;
    }

    long takeMessageId() {
        return nextMessageId++;
    }

    void add(ChatMessage message) {
        messages.put(message.id(), message);
        if (messages.size() > MESSAGES_KEPT) {
            messages.pollFirstEntry();
        }
    }
}
