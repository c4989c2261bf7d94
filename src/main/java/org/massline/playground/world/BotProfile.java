package org.massline.playground.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the bot says about itself, by language; an empty language code is for everybody else. */
public final class BotProfile {
    private Map<String, String> names = new LinkedHashMap<>();
    private Map<String, String> descriptions = new LinkedHashMap<>();
    private Map<String, String> shortDescriptions = new LinkedHashMap<>();
    /** By {@link #scopeKey} and language. */
    private Map<String, ArrayNode> commands = new LinkedHashMap<>();

    private Map<Long, ObjectNode> menuButtons = new LinkedHashMap<>();

    BotProfile() {}

    public Map<String, String> names() {
        return names;
    }

    public Map<String, String> descriptions() {
        return descriptions;
    }

    public Map<String, String> shortDescriptions() {
        return shortDescriptions;
    }

    /** By chat; 0 is the default. */
    public Map<Long, ObjectNode> menuButtons() {
        return menuButtons;
    }

    public static String in(Map<String, String> texts, String languageCode) {
        return Optional.ofNullable(texts.get(languageCode)).orElseGet(() -> texts.getOrDefault("", ""));
    }

    public void setCommands(JsonNode scope, String languageCode, ArrayNode wanted) {
        commands.put(scopeKey(scope) + languageCode, wanted);
    }

    public void deleteCommands(JsonNode scope, String languageCode) {
        commands.remove(scopeKey(scope) + languageCode);
    }

    public ArrayNode commands(JsonNode scope, String languageCode) {
        return commands.getOrDefault(scopeKey(scope) + languageCode, Json.array());
    }

    /** The commands that a person is offered: the first list that exists in the order of the Bot API's BotCommandScope. */
    public ArrayNode commandsFor(Resident resident, Chat chat) {
        List<String> scopes = chat.isPrivate()
                ? List.of("chat " + chat.id(), "all_private_chats", "default")
                : List.of(
                        "chat_member " + chat.id() + " " + resident.id(),
                        "chat " + chat.id(),
                        "all_group_chats",
                        "default");
        // Commands are set by two-letter codes; a person's language may say more, such as zh-hans.
        String language = resident.languageCode().split("-", 2)[0];
        for (String scope : scopes) {
            for (String code : List.of(language, "")) {
                ArrayNode found = commands.get(scope + "/" + code);
                if (found != null) {
                    return found;
                }
            }
        }
        return Json.array();
    }

    private static String scopeKey(JsonNode scope) {
        StringBuilder key = new StringBuilder(scope.path("type").asText("default"));
        for (String part : List.of("chat_id", "user_id")) {
            if (scope.has(part)) {
                key.append(' ').append(scope.path(part).asText());
            }
        }
        return key.append('/').toString();
    }
}
