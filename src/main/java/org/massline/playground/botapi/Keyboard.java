package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.massline.playground.world.Json;

/** Inline keyboards, and what Telegram says about bad ones. Other keyboards are accepted and not shown. */
final class Keyboard {
    private static final int MOST_BUTTONS = 100;
    private static final int MOST_IN_A_ROW = 8;
    private static final int MOST_BYTES = 10_000;
    private static final List<String> DEEDS = List.of(
            "url",
            "callback_data",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "callback_game",
            "pay",
            "disabled");

    private Keyboard() {}

    /** @return nothing for no keyboard, an empty one, or one of another kind */
    static Optional<ObjectNode> inlineOf(JsonNode markup) {
        if (!markup.has("inline_keyboard")) {
            return Optional.empty();
        }
        JsonNode rows = markup.path("inline_keyboard");
        int buttons = 0;
        for (JsonNode row : rows) {
            if (row.size() > MOST_IN_A_ROW) {
                throw Refusal.violation("BUTTON_ROW_TOO_LONG");
            }
            for (JsonNode button : row) {
                check(button);
                buttons++;
            }
        }
        if (buttons > MOST_BUTTONS || Json.write(markup).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.violation("REPLY_MARKUP_TOO_LONG");
        }
        ObjectNode keyboard = Json.object();
        rows.forEach(row -> {
            if (!row.isEmpty()) {
                keyboard.withArray("inline_keyboard").add(row);
            }
        });
        return buttons == 0 ? Optional.empty() : Optional.of(keyboard);
    }

    private static void check(JsonNode button) {
        if (button.path("text").asText().isBlank()) {
            throw Refusal.violation("can't parse inline keyboard button: Field \"text\" must be non-empty");
        }
        long deeds = DEEDS.stream().filter(button::has).count();
        if (deeds == 0) {
            throw Refusal.violation(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (deeds > 1) {
            throw Refusal.violation(
                    "can't parse inline keyboard button: a button has one optional field, not " + deeds);
        }
        if (button.has("url")) {
            checkUrl(button.path("url").asText());
        }
    }

    private static void checkUrl(String url) {
        String start = url.toLowerCase(Locale.ROOT);
        boolean leads = (start.startsWith("https://") || start.startsWith("http://") || start.startsWith("tg://"))
                && url.length() > url.indexOf("://") + 3
                && url.chars().noneMatch(Character::isWhitespace);
        if (!leads) {
            throw Refusal.violation("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
    }
}
