package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.massline.playground.world.Chat;
import org.massline.playground.world.Json;

/** Messages without files. */
final class SendingMethods implements Method.Group {
    private final Recipients recipients;

    SendingMethods(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "sendMessage", this::sendMessage,
                "sendLocation", this::sendLocation,
                "sendChatAction", this::sendChatAction);
    }

    private JsonNode sendMessage(Parameters parameters) {
        ObjectNode text = TextParameters.text(parameters.json());
        Chat chat = recipients.reachable(parameters);
        return recipients.post(chat, recipients.common(parameters, chat, text));
    }

    private JsonNode sendLocation(Parameters parameters) {
        double latitude = parameters.node("latitude").asDouble();
        double longitude = parameters.node("longitude").asDouble();
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw Refusal.violation("wrong location specified");
        }
        Chat chat = recipients.reachable(parameters);
        ObjectNode content = Json.object();
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return recipients.post(chat, recipients.common(parameters, chat, content));
    }

    private JsonNode sendChatAction(Parameters parameters) {
        Chat chat = recipients.reachable(parameters);
        if (chat.isChannel()) {
            throw Refusal.violation("chat actions are not supported in channels");
        }
        recipients.act(chat, parameters.text("action"));
        return Json.yes();
    }
}
