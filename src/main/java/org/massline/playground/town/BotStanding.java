package org.massline.playground.town;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.massline.playground.PlaygroundOptions.Bot;
import org.massline.playground.world.Chat;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.World;

/** What the bot is in a chat, and how it is told of a change (Bot API, my_chat_member). */
final class BotStanding {
    private final World world;
    private final Bot bot;

    BotStanding(World world, Bot bot) {
        this.world = world;
        this.bot = bot;
    }

    /** Somebody blocks the bot in the private chat, or takes that back. */
    void setBlocked(Resident resident, boolean wanted) {
        world.run(() -> {
            if (resident.hasBlocked() == wanted) {
                return;
            }
            resident.setBlocked(wanted);
            tell(
                    world.chats().get(resident.id()),
                    resident,
                    member(wanted ? "member" : "kicked"),
                    member(wanted ? "kicked" : "member"));
        });
    }

    /** @param rights what the bot may do as an administrator; nothing makes it an ordinary member */
    void admit(long chatId, Resident by, @Nullable ObjectNode rights) {
        change(chatId, by, true, rights);
    }

    void remove(long chatId, Resident by) {
        change(chatId, by, false, null);
    }

    private void change(long chatId, Resident by, boolean inside, @Nullable ObjectNode rights) {
        world.run(() -> {
            Chat chat = world.chats().get(chatId);
            ObjectNode before = in(chat);
            chat.setHasBot(inside);
            chat.setBotRights(rights);
            tell(chat, by, before, in(chat));
        });
    }

    /** Of a group, whose administrators see every message, or of a channel. */
    static ObjectNode rights(Chat chat, boolean mayPost) {
        ObjectNode rights = Json.object()
                .put("can_be_edited", false)
                .put("is_anonymous", false)
                .put("can_manage_chat", true)
                .put("can_delete_messages", true)
                .put("can_manage_video_chats", false)
                .put("can_restrict_members", false)
                .put("can_promote_members", false)
                .put("can_change_info", false)
                .put("can_invite_users", true)
                .put("can_post_stories", false)
                .put("can_edit_stories", false)
                .put("can_delete_stories", false);
        return chat.isChannel()
                ? rights.put("can_post_messages", mayPost).put("can_edit_messages", false)
                : rights.put("can_pin_messages", false).put("can_manage_topics", false);
    }

    private void tell(Chat chat, Resident by, ObjectNode before, ObjectNode after) {
        ObjectNode change = Json.object();
        change.set("chat", chat.face());
        change.set("from", by.user());
        change.put("date", world.clock().instant().getEpochSecond());
        change.set("old_chat_member", before);
        change.set("new_chat_member", after);
        world.updates().addMembership(chat, change);
        world.announce(new Happening.TownChanged());
    }

    private ObjectNode in(Chat chat) {
        if (!chat.hasBot()) {
            return member("left");
        }
        return chat.botRights()
                .map(rights -> member("administrator").<ObjectNode>setAll(rights))
                .orElseGet(() -> member("member"));
    }

    private ObjectNode member(String status) {
        ObjectNode member = Json.object();
        member.putObject("user")
                .put("id", bot.id())
                .put("is_bot", true)
                .put("first_name", bot.name())
                .put("username", bot.username());
        member.put("status", status);
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }
}
