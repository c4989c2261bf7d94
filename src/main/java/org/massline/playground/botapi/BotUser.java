package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.massline.playground.PlaygroundOptions.Bot;
import org.massline.playground.world.BotProfile;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** The bot as a user of Telegram. */
record BotUser(Bot bot, World world) {
    long id() {
        return bot.id();
    }

    /** In the shape of the Bot API's type User. */
    ObjectNode json() {
        String name = BotProfile.in(world.profile().names(), "");
        return Json.object()
                .put("id", bot.id())
                .put("is_bot", true)
                .put("first_name", name.isEmpty() ? bot.name() : name)
                .put("username", bot.username());
    }
}
