package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.Toast;
import org.massline.playground.world.World;

/** Small answers: to a tap, and as a reaction. */
final class TapMethods implements Method.Group {
    private final World world;
    private final Recipients recipients;

    TapMethods(World world, Recipients recipients) {
        this.world = world;
        this.recipients = recipients;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "answerCallbackQuery", this::answerCallbackQuery,
                "setMessageReaction", this::setMessageReaction);
    }

    private JsonNode answerCallbackQuery(Parameters parameters) {
        String key = world.queries()
                .answer(parameters.text("callback_query_id"), world.clock().instant())
                .orElseThrow(() ->
                        Refusal.circumstance("query is too old and response timeout expired or query ID is invalid"));
        Resident resident = world.residents().get(key);
        Toast toast = new Toast(world.clock().instant(), parameters.text("text"), parameters.is("show_alert"));
        resident.show(toast);
        world.announce(new Happening.ToastShown(resident, toast));
        return Json.yes();
    }

    private JsonNode setMessageReaction(Parameters parameters) {
        List<String> emoji = new ArrayList<>();
        for (JsonNode reaction : parameters.node("reaction")) {
            if (!reaction.path("type").asText().equals("emoji")) {
                throw Refusal.violation("REACTION_INVALID");
            }
            emoji.add(reaction.path("emoji").asText());
        }
        if (emoji.size() > 1) {
            throw Refusal.violation("REACTIONS_TOO_MANY");
        }
        Chat chat = recipients.reachable(parameters);
        ChatMessage message = chat.message(parameters.number("message_id", 0))
                .map(found -> headOfAlbum(chat, found))
                .orElseThrow(() -> Refusal.circumstance("message to react not found"));
        message.setReactions(emoji);
        world.announce(new Happening.MessageShown(chat, message));
        return Json.yes();
    }

    /** A reaction to a part of an album stands below its first one (Bot API, setMessageReaction). */
    private static ChatMessage headOfAlbum(Chat chat, ChatMessage message) {
        return message.album().isEmpty()
                ? message
                : chat.messages().stream()
                        .filter(other -> other.album().equals(message.album()))
                        .findFirst()
                        .orElse(message);
    }
}
