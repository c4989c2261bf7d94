package org.massline.playground.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.massline.playground.message.FormattedText;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.FileKind;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.Pictures;
import org.massline.playground.world.Resident;
import org.massline.playground.world.StoredFile;
import org.massline.playground.world.Threads;
import org.massline.playground.world.World;

/** Puts what people say into a chat and, where the bot may see it, into its updates. */
final class Post {
    /** Telegram's limit on what people type; clients split longer texts. */
    private static final int LONGEST_TEXT = 4096;

    private final World world;
    private final String botUsername;

    Post(World world, String botUsername) {
        this.world = world;
        this.botUsername = botUsername;
    }

    static ObjectNode words(String text, String field) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a person's message has at most 4096 letters; send several");
        }
        FormattedText tidy = FormattedText.plain(text).tidied();
        ObjectNode content = Json.object().put(field, tidy.text());
        if (!tidy.entities().isEmpty()) {
            content.set(field.equals("text") ? "entities" : "caption_entities", tidy.entitiesJson());
        }
        return content;
    }

    /** @param caption empty for none */
    ObjectNode attached(Attachment attachment, String caption) {
        ObjectNode content = Json.object();
        switch (attachment) {
            case Attachment.Photo(byte[] bytes) -> {
                BufferedImage picture = Pictures.read(bytes)
                        .filter(Pictures::hasPhotosShape)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Telegram takes this for no photo; send it as a document"));
                ArrayNode array = content.putArray("photo");
                Pictures.develop(world, picture).forEach(size -> array.add(size.json()));
            }
            case Attachment.Document(String fileName, String mimeType, byte[] bytes) ->
                keep(content, FileKind.DOCUMENT, bytes, new StoredFile.Look(fileName, mimeType, 0, 0, 0));
            case Attachment.Voice(var length, byte[] bytes) ->
                keep(content, FileKind.VOICE, bytes, new StoredFile.Look(null, "audio/ogg", 0, 0, (int)
                        length.toSeconds()));
            case Attachment.Video(var length, byte[] bytes) ->
                keep(content, FileKind.VIDEO, bytes, new StoredFile.Look("video.mp4", "video/mp4", 320, 240, (int)
                        length.toSeconds()));
            case Attachment.Location(double latitude, double longitude) ->
                content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        }
        if (!caption.isEmpty()) {
            content.setAll(words(caption, "caption"));
        }
        return content;
    }

    private void keep(ObjectNode content, FileKind kind, byte[] bytes, StoredFile.Look look) {
        content.set(kind.field(), world.keep(kind, bytes, look).json());
    }

    /**
     * To be called while the world is locked.
     *
     * @param to the message that is answered, or that was a moment ago: of one that is gone nothing is said
     */
    ChatMessage send(Resident resident, Place place, OptionalLong to, ObjectNode content) {
        Chat chat = world.chats().get(place.chatId());
        Optional<ChatMessage> answered = to.isPresent() ? chat.message(to.getAsLong()) : Optional.empty();
        OptionalLong topic = Threads.topic(chat, place.thread(), answered);
        mayWrite(resident, chat, topic);
        Threads.place(chat, topic, answered, content);
        ChatMessage message = world.chats()
                .post(chat, resident.user(), false, content, world.clock().instant());
        if (chat.isPrivate() && !resident.hasStarted()) {
            resident.setStarted();
            world.announce(new Happening.TownChanged());
        }
        world.announce(new Happening.MessageShown(chat, message));
        if (reachesBot(chat, message.body())) {
            world.updates().addMessage("message", chat, message.body());
        }
        return message;
    }

    private static void mayWrite(Resident resident, Chat chat, OptionalLong thread) {
        if (chat.isChannel()) {
            throw new IllegalStateException("in a channel only its administrators write");
        }
        if (!chat.isPrivate() && !chat.members().contains(resident.id())) {
            throw new IllegalStateException(resident.key() + " is not a member of the group");
        }
        if (thread.isPresent()
                && chat.topic(thread.getAsLong())
                        .filter(topic -> !topic.closed())
                        .isEmpty()) {
            throw new IllegalStateException("the topic is closed or deleted");
        }
    }

    /** To be called while the world is locked. */
    void edit(Chat chat, ChatMessage message, String text) {
        String field = message.body().has("text") ? "text" : "caption";
        message.body().remove(List.of("entities", "caption_entities"));
        message.body().setAll(words(text, field));
        edited(chat, message);
    }

    /** Puts another file, with its caption, in the place of what the message was; to be called while the world is locked. */
    void replace(Chat chat, ChatMessage message, ObjectNode content) {
        message.body().remove(List.of("text", "entities", "caption", "caption_entities"));
        for (FileKind kind : FileKind.values()) {
            message.body().remove(kind.field());
        }
        message.body().setAll(content);
        edited(chat, message);
    }

    private void edited(Chat chat, ChatMessage message) {
        message.body().put("edit_date", world.clock().instant().getEpochSecond());
        world.announce(new Happening.MessageShown(chat, message));
        if (reachesBot(chat, message.body())) {
            world.updates().addMessage("edited_message", chat, message.body());
        }
    }

    /** In groups a bot in privacy mode, which is the default, sees what is meant for it only. */
    private boolean reachesBot(Chat chat, JsonNode message) {
        if (chat.isPrivate()) {
            return true;
        }
        if (!chat.hasBot()) {
            return false;
        }
        if (chat.botRights().isPresent() || message.has("forum_topic_created")) {
            // Administrators see everything, and everybody sees service messages.
            return true;
        }
        String words =
                message.path("text").asText(message.path("caption").asText("")).toLowerCase(Locale.ROOT);
        boolean isCommand = words.startsWith("/") && (!words.split("\\s", 2)[0].contains("@"));
        boolean isMentioned = words.contains("@" + botUsername.toLowerCase(Locale.ROOT));
        boolean isReply =
                message.path("reply_to_message").path("from").path("is_bot").asBoolean();
        return isCommand || isMentioned || isReply;
    }
}
