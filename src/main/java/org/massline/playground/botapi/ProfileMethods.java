package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.massline.playground.world.BotProfile;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** What the bot says about itself: name, descriptions, menu button. */
final class ProfileMethods implements Method.Group {
    private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2}");

    private final World world;
    private final BotUser self;

    ProfileMethods(World world, BotUser self) {
        this.world = world;
        this.self = self;
    }

    @Override
    public Map<String, Method> methods() {
        Map<String, Method> methods = new HashMap<>();
        methods.put("getMe", parameters -> getMe());
        add(methods, "Name", "name", world.profile().names());
        add(methods, "Description", "description", world.profile().descriptions());
        add(methods, "ShortDescription", "short_description", world.profile().shortDescriptions());
        methods.put("setChatMenuButton", this::setChatMenuButton);
        methods.put("getChatMenuButton", this::getChatMenuButton);
        return methods;
    }

    /** Three texts, each by language, are set and read alike. */
    private void add(Map<String, Method> methods, String name, String field, Map<String, String> texts) {
        methods.put("setMy" + name, parameters -> {
            String language = language(parameters);
            if (parameters.text(field).isEmpty()) {
                texts.remove(language);
            } else {
                texts.put(language, parameters.text(field));
            }
            world.announce(new Happening.ProfileChanged());
            return Json.yes();
        });
        methods.put("getMy" + name, parameters -> {
            String text = BotProfile.in(texts, language(parameters));
            boolean isNameless = text.isEmpty() && field.equals("name");
            return Json.object().put(field, isNameless ? self.bot().name() : text);
        });
    }

    static String language(Parameters parameters) {
        String code = parameters.text("language_code");
        if (!LANGUAGE.matcher(code).matches()) {
            throw Refusal.violation("invalid language code specified");
        }
        return code;
    }

    private JsonNode getMe() {
        return self.json()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private JsonNode setChatMenuButton(Parameters parameters) {
        JsonNode button = parameters.node("menu_button");
        world.profile()
                .menuButtons()
                .put(parameters.number("chat_id", 0), button instanceof ObjectNode object ? object : commandsButton());
        return Json.yes();
    }

    private JsonNode getChatMenuButton(Parameters parameters) {
        Map<Long, ObjectNode> buttons = world.profile().menuButtons();
        ObjectNode common = buttons.getOrDefault(0L, commandsButton());
        return buttons.getOrDefault(parameters.number("chat_id", 0), common);
    }

    private static ObjectNode commandsButton() {
        return Json.object().put("type", "commands");
    }
}
