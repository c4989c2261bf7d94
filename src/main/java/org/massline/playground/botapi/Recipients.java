package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.ForumTopic;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.Threads;
import org.massline.playground.world.World;

/** Finds the chat that a call means, and puts the bot's messages into it. */
final class Recipients {
    private final World world;
    private final BotUser self;

    Recipients(World world, BotUser self) {
        this.world = world;
        this.self = self;
    }

    /** A chat that the bot knows of. */
    Chat known(Parameters parameters) {
        return find(parameters.node("chat_id"));
    }

    /** A chat that the bot can write to. */
    Chat reachable(Parameters parameters) {
        Chat chat = known(parameters);
        if (!chat.isPrivate()) {
            mustBeIn(chat);
            if (chat.isChannel()
                    && !chat.botRights()
                            .orElseGet(Json::object)
                            .path("can_post_messages")
                            .asBoolean()) {
                throw Refusal.circumstance("need administrator rights in the channel chat");
            }
            return chat;
        }
        Resident resident = world.residents().find(chat.id()).orElseThrow();
        if (resident.hasBlocked()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        if (!resident.hasStarted()) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
        return chat;
    }

    /** @throws Refusal when it is not, or not any more */
    static void mustBeIn(Chat chat) {
        if (!chat.isPrivate() && !chat.hasBot()) {
            throw Refusal.forbidden(
                    "bot is not a member of the " + chat.face().path("type").asText() + " chat");
        }
    }

    /** @param id a number, also as text, or {@code @name} */
    Chat find(JsonNode id) {
        Chat chat = (id.isTextual() ? byName(id.asText()) : world.chats().find(id.asLong()))
                .orElseThrow(() -> Refusal.circumstance("chat not found"));
        chat.movedTo().ifPresent(newId -> {
            throw Refusal.moved(newId);
        });
        return chat;
    }

    /** Only channels have names here; a number may come as text. */
    private Optional<Chat> byName(String name) {
        return name.startsWith("@")
                ? world.chats().findByUsername(name.substring(1))
                : name.matches("-?[0-9]{1,18}") ? world.chats().find(Long.parseLong(name)) : Optional.empty();
    }

    /** What every sending method understands alike: keyboard, reply, topic, protection. */
    ObjectNode common(Parameters parameters, Chat chat, ObjectNode content) {
        Keyboard.inlineOf(parameters.node("reply_markup")).ifPresent(keyboard -> content.set("reply_markup", keyboard));
        if (parameters.is("protect_content")) {
            content.put("has_protected_content", true);
        }
        Optional<ChatMessage> answered = answered(parameters.node("reply_parameters"), chat, content);
        OptionalLong topic = Threads.topic(chat, wantedTopic(parameters, chat), answered);
        if (topic.isPresent()) {
            mustBeOpen(chat, topic.getAsLong());
        }
        Threads.place(chat, topic, answered, content);
        return content;
    }

    /** @return the message of this chat that is answered; one of another chat is only mentioned (Bot API, ReplyParameters) */
    private Optional<ChatMessage> answered(JsonNode reply, Chat chat, ObjectNode content) {
        if (!reply.has("message_id")) {
            return Optional.empty();
        }
        Chat place = reply.has("chat_id") ? find(reply.path("chat_id")) : chat;
        Optional<ChatMessage> original = place.message(reply.path("message_id").asLong());
        if (original.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw Refusal.circumstance("message to be replied not found");
        }
        if (place == chat) {
            return original;
        }
        original.ifPresent(elsewhere -> content.putObject("external_reply")
                .put("message_id", elsewhere.id())
                .set("chat", place.face()));
        return Optional.empty();
    }

    private static OptionalLong wantedTopic(Parameters parameters, Chat chat) {
        if (!parameters.has("message_thread_id")) {
            return OptionalLong.empty();
        }
        long thread = parameters.number("message_thread_id", 0);
        if (!chat.isForum() || chat.topic(thread).isEmpty()) {
            throw Refusal.circumstance("message thread not found");
        }
        return OptionalLong.of(thread);
    }

    private static void mustBeOpen(Chat chat, long topic) {
        boolean isClosed = chat.topic(topic).map(ForumTopic::closed).orElse(false);
        if (isClosed && chat.botRights().isEmpty()) {
            throw Refusal.circumstance("TOPIC_CLOSED");
        }
    }

    /** @return the message, as the method's result */
    ObjectNode post(Chat chat, ObjectNode content) {
        ChatMessage message = world.chats()
                .post(chat, self.json(), true, content, world.clock().instant());
        world.announce(new Happening.MessageShown(chat, message));
        return message.copy();
    }

    void act(Chat chat, String action) {
        world.announce(new Happening.ActionShown(chat.id(), action));
    }
}
