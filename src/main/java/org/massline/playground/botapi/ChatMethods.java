package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.massline.playground.world.Chat;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.World;

/** Chats and who is in them. */
final class ChatMethods implements Method.Group {
    private final World world;
    private final BotUser self;
    private final Recipients recipients;

    ChatMethods(World world, BotUser self, Recipients recipients) {
        this.world = world;
        this.self = self;
        this.recipients = recipients;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "getChat", this::getChat,
                "getChatMember", this::getChatMember,
                "getChatMemberCount", this::getChatMemberCount,
                "getChatAdministrators", this::getChatAdministrators,
                "leaveChat", this::leaveChat);
    }

    private JsonNode getChat(Parameters parameters) {
        ObjectNode chat = recipients.known(parameters).face().deepCopy();
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
        return chat;
    }

    private JsonNode getChatMember(Parameters parameters) {
        Chat chat = group(parameters);
        long userId = parameters.number("user_id", 0);
        if (userId == self.id()) {
            return chat.botRights()
                    .map(this::administrator)
                    .orElseGet(() -> member(self.json(), chat.hasBot() ? "member" : "left"));
        }
        Resident resident =
                world.residents().find(userId).orElseThrow(() -> Refusal.circumstance("PARTICIPANT_ID_INVALID"));
        return member(resident.user(), chat.members().contains(userId) ? "member" : "left");
    }

    private ObjectNode administrator(ObjectNode rights) {
        ObjectNode administrator = member(self.json(), "administrator");
        administrator.setAll(rights);
        return administrator;
    }

    private static ObjectNode member(ObjectNode user, String status) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", user);
        return member;
    }

    private JsonNode getChatMemberCount(Parameters parameters) {
        Chat chat = recipients.known(parameters);
        return Json.MAPPER
                .getNodeFactory()
                .numberNode(chat.isPrivate() ? 2 : chat.members().size() + (chat.hasBot() ? 1 : 0));
    }

    /** Nobody but the bot is one in the playground. */
    private JsonNode getChatAdministrators(Parameters parameters) {
        Chat chat = group(parameters);
        ArrayNode administrators = Json.array();
        if (chat.isPrivate()) {
            throw Refusal.violation("there are no administrators in the private chat");
        }
        chat.botRights().map(this::administrator).ifPresent(administrators::add);
        return administrators;
    }

    private JsonNode leaveChat(Parameters parameters) {
        Chat chat = group(parameters);
        if (chat.isPrivate()) {
            throw Refusal.violation("chat member status can't be changed in private chats");
        }
        chat.setHasBot(false);
        chat.setBotRights(null);
        world.announce(new Happening.TownChanged());
        return Json.yes();
    }

    private Chat group(Parameters parameters) {
        Chat chat = recipients.known(parameters);
        Recipients.mustBeIn(chat);
        return chat;
    }
}
