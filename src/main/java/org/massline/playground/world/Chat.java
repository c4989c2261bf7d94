package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A private chat of one person with the bot, a supergroup, or a channel. */
public final class Chat {
    /** Enough for an afternoon's play; older messages can no longer be edited or answered. */
    private static final int MESSAGES_KEPT = 3_000;

    /** The supergroup's own counter; private chats share one, see {@link Chats}. */
    private long nextMessageId = 1;

    private ObjectNode face = Json.object();
    private Set<Long> members = new LinkedHashSet<>();
    private TreeMap<Long, ChatMessage> messages = new TreeMap<>();
    private boolean botIsMember = true;
    /** What the bot may do as an administrator; without it is none. */
    private @Nullable ObjectNode botRights;
    /** Of a forum: by the number of the message that opened the topic, which is the thread's, too. */
    private TreeMap<Long, ForumTopic> topics = new TreeMap<>();
    /** How many messages the bot has ever put here, whatever became of them. */
    private int received;

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

    public boolean isChannel() {
        return face.path("type").asText().equals("channel");
    }

    public boolean isForum() {
        return face.path("is_forum").asBoolean();
    }

    /** From now on there are topics beside the general one. */
    public void becomeForum() {
        face.put("is_forum", true);
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

    /** In the shape of the Bot API's type ChatMemberAdministrator, without user and status; empty for no administrator. */
    public Optional<ObjectNode> botRights() {
        return Optional.ofNullable(botRights);
    }

    public void setBotRights(@Nullable ObjectNode rights) {
        botRights = rights;
    }

    public Optional<ForumTopic> topic(long thread) {
        return Optional.ofNullable(topics.get(thread));
    }

    /** In the order of their opening. */
    public List<ForumTopic> topics() {
        return new ArrayList<>(topics.values());
    }

    public void setTopic(ForumTopic topic) {
        topics.put(topic.thread(), topic);
    }

    /** Deletes a topic with everything in it. */
    public void removeTopic(long thread) {
        topics.remove(thread);
        messages.values().removeIf(message -> message.thread().orElse(0) == thread);
    }

    public int received() {
        return received;
    }

    /** The id of the supergroup that this group has become. */
    public Optional<Long> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    /** The topics go with it; messages of before stay where they were. */
    void moveTo(Chat moved) {
        moved.members.addAll(members);
        moved.topics.putAll(topics);
        moved.botRights = botRights;
        movedTo = moved.id();
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
        if (message.isFromBot()) {
            received++;
        }
        if (messages.size() > MESSAGES_KEPT) {
            messages.pollFirstEntry();
        }
    }
}
