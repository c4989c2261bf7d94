package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All chats, by id. */
public final class Chats {
    /** Ids of supergroups begin with -100. */
    private static final long FIRST_SUPERGROUP = -1_002_000_000_001L;

    private Map<Long, Chat> chats = new LinkedHashMap<>();
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
        return chats.values().stream()
                .filter(chat -> !chat.isPrivate() && chat.movedTo().isEmpty());
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
        long id = FIRST_SUPERGROUP - groupsEver();
        return open(new Chat(Json.object().put("id", id).put("title", title).put("type", "supergroup")));
    }

    /** Gives a group a new id, as Telegram does when a group becomes a supergroup. */
    public Chat move(Chat group) {
        Chat moved = openGroup(group.face().path("title").asText());
        moved.members().addAll(group.members());
        group.moveTo(moved.id());
        return moved;
    }

    /** Numbers a message and puts it into the chat. {@code content} holds what is said, without ids, chat and date. */
    public ChatMessage post(Chat chat, ObjectNode sender, boolean fromBot, ObjectNode content, Instant now) {
        long id = chat.isPrivate() ? nextPrivateMessageId++ : chat.takeMessageId();
        ObjectNode body = Json.object().put("message_id", id);
        body.set("from", sender);
        body.set("chat", chat.face());
        body.put("date", now.getEpochSecond());
        body.setAll(content);
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

    private long groupsEver() {
        return chats.values().stream().filter(chat -> !chat.isPrivate()).count();
    }
}
