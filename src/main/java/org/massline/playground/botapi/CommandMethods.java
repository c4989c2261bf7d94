package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** The bot's commands, by scope and language. */
final class CommandMethods implements Method.Group {
    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    private static final int MOST_COMMANDS = 100;

    private final World world;

    CommandMethods(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "setMyCommands", this::setMyCommands,
                "getMyCommands", this::getMyCommands,
                "deleteMyCommands", this::deleteMyCommands);
    }

    private JsonNode setMyCommands(Parameters parameters) {
        ArrayNode commands = Json.array();
        for (JsonNode command : parameters.node("commands")) {
            if (!COMMAND.matcher(command.path("command").asText()).matches()) {
                throw Refusal.violation("BOT_COMMAND_INVALID");
            }
            commands.add(command);
        }
        if (commands.size() > MOST_COMMANDS) {
            throw Refusal.violation("BOT_COMMANDS_TOO_MUCH");
        }
        world.profile().setCommands(scope(parameters), ProfileMethods.language(parameters), commands);
        world.announce(new Happening.ProfileChanged());
        return Json.yes();
    }

    private JsonNode getMyCommands(Parameters parameters) {
        return world.profile().commands(scope(parameters), ProfileMethods.language(parameters));
    }

    private JsonNode deleteMyCommands(Parameters parameters) {
        world.profile().deleteCommands(scope(parameters), ProfileMethods.language(parameters));
        world.announce(new Happening.ProfileChanged());
        return Json.yes();
    }

    /** A scope of one chat is refused when there is no such chat. */
    private JsonNode scope(Parameters parameters) {
        JsonNode scope = parameters.node("scope");
        if (scope.has("chat_id")
                && world.chats().find(scope.path("chat_id").asLong()).isEmpty()) {
            throw Refusal.circumstance("chat not found");
        }
        return scope;
    }
}
