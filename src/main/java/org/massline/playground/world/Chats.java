package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All chats, by id. */
public final class Chats {
    /** Ids of supergroups begin with -100. */
    private static final long FIRST_SUPERGROUP = -1_002_000_000_001L;

    /** Private chats have positive ids, and what is shared negative ones, the oldest next to zero. */
    private NavigableMap<Long, Chat> chats = new TreeMap<>();
    /** As in Telegram, where private messages are numbered by account, not by chat. */
    private long nextPrivateMessageId = 1;

    private long nextAlbum = 13_000_000_000_001L;

    Chats() {}

    public Optional<Chat> find(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    public Chat get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no chat has the id " + id));
    }

    public List<Chat> all() {
        return new ArrayList<>(chats.values());
    }

    /** Groups that have not moved. */
    public Stream<Chat> groups() {
        return shared().filter(chat -> !chat.isChannel() && chat.movedTo().isEmpty());
    }

    public Stream<Chat> channels() {
        return shared().filter(Chat::isChannel);
    }

    private Stream<Chat> shared() {
        return chats.headMap(0L, false).descendingMap().values().stream();
    }

    /** @param username without the {@code @}; Telegram does not mind the case */
    public Optional<Chat> findByUsername(String username) {
        return shared().filter(chat -> chat.face().path("username").asText().equalsIgnoreCase(username))
                .findFirst();
    }

    Chat openPrivate(Resident resident) {
        ObjectNode face = Json.object().put("id", resident.id());
        for (String name : List.of("first_name", "last_name", "username")) {
            if (resident.user().has(name)) {
                face.set(name, resident.user().get(name));
            }
        }
        return open(new Chat(face.put("type", "private")));
    }

    public Chat openGroup(String title) {
        return open(new Chat(nextFace(title).put("type", "supergroup")));
    }

    /** A public channel, in which the bot is nothing yet. */
    public Chat openChannel(String title, String username) {
        Chat channel = open(new Chat(nextFace(title).put("username", username).put("type", "channel")));
        channel.setHasBot(false);
        return channel;
    }

    private ObjectNode nextFace(String title) {
        long id = FIRST_SUPERGROUP - shared().count();
        return Json.object().put("id", id).put("title", title);
    }

    /** Gives a group a new id, as Telegram does when a group becomes a supergroup. */
    public Chat move(Chat group) {
        Chat moved = openGroup(group.face().path("title").asText());
        if (group.isForum()) {
            moved.becomeForum();
        }
        group.moveTo(moved);
        return moved;
    }

    /** Numbers a message and puts it into the chat. {@code content} holds what is said, without ids, chat and date. */
    public ChatMessage post(Chat chat, ObjectNode sender, boolean fromBot, ObjectNode content, Instant now) {
        long id = chat.isPrivate() ? nextPrivateMessageId++ : chat.takeMessageId();
        ObjectNode body = Json.object().put("message_id", id);
        body.set(chat.isChannel() ? "sender_chat" : "from", chat.isChannel() ? chat.face() : sender);
        body.set("chat", chat.face());
        body.put("date", now.getEpochSecond());
        body.setAll(content);
        if (body.has("forum_topic_created")) {
            body.put("message_thread_id", id).put("is_topic_message", true);
            chat.becomeForum();
            chat.setTopic(new ForumTopic(
                    id, content.path("forum_topic_created").path("name").asText(), false));
        }
        ChatMessage message = new ChatMessage(body, fromBot);
        chat.add(message);
        return message;
    }

    /** A new {@code media_group_id}. */
    public String nameAlbum() {
        return Long.toString(nextAlbum++);
    }

    private Chat open(Chat chat) {
        chats.put(chat.id(), chat);
        return chat;
    }
}
