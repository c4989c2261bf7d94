package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Resident;
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
            if (!chat.hasBot()) {
                throw Refusal.forbidden("bot is not a member of the supergroup chat");
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

    private Chat find(JsonNode id) {
        Chat chat = (id.isTextual() ? byName(id.asText()) : world.chats().find(id.asLong()))
                .orElseThrow(() -> Refusal.circumstance("chat not found"));
        chat.movedTo().ifPresent(newId -> {
            throw Refusal.moved(newId);
        });
        return chat;
    }

    /** Only public groups and channels have names, and there are none here; a number may come as text. */
    private Optional<Chat> byName(String name) {
        return name.matches("-?[0-9]{1,18}") ? world.chats().find(Long.parseLong(name)) : Optional.empty();
    }

    /** What every sending method understands alike: keyboard, reply, protection. */
    ObjectNode common(Parameters parameters, Chat chat, ObjectNode content) {
        Keyboard.inlineOf(parameters.node("reply_markup")).ifPresent(keyboard -> content.set("reply_markup", keyboard));
        if (parameters.is("protect_content")) {
            content.put("has_protected_content", true);
        }
        JsonNode reply = parameters.node("reply_parameters");
        if (reply.has("message_id")) {
            Chat place = reply.has("chat_id") ? find(reply.path("chat_id")) : chat;
            Optional<ChatMessage> original =
                    place.message(reply.path("message_id").asLong());
            if (original.isPresent()) {
                ObjectNode copy = original.get().copy();
                copy.remove("reply_to_message");
                content.set("reply_to_message", copy);
            } else if (!reply.path("allow_sending_without_reply").asBoolean()) {
                throw Refusal.circumstance("message to be replied not found");
            }
        }
        return content;
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
