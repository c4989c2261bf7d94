package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.Json;

/** Messages that exist already, sent again: with their origin or without. */
final class CopyingMethods implements Method.Group {
    private static final List<String> CONTENT = List.of(
            "text",
            "entities",
            "caption",
            "caption_entities",
            "photo",
            "document",
            "voice",
            "video",
            "audio",
            "location");

    private final Recipients recipients;

    CopyingMethods(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of("copyMessage", this::copyMessage, "forwardMessage", this::forwardMessage);
    }

    private JsonNode copyMessage(Parameters parameters) {
        ObjectNode content = content(original(parameters, "copy"));
        if (parameters.has("caption")) {
            content.remove(List.of("caption", "caption_entities"));
            content.setAll(TextParameters.caption(parameters.json()));
        }
        Chat chat = recipients.reachable(parameters);
        ObjectNode copy = recipients.post(chat, recipients.common(parameters, chat, content));
        return Json.object().set("message_id", copy.get("message_id"));
    }

    private JsonNode forwardMessage(Parameters parameters) {
        ChatMessage original = original(parameters, "forward");
        ObjectNode content = content(original);
        ObjectNode origin = content.putObject("forward_origin")
                .put("date", original.body().path("date").asLong());
        if (original.body().has("sender_chat")) {
            origin.put("type", "channel")
                    .put("message_id", original.id())
                    .set("chat", original.body().path("chat"));
        } else {
            origin.put("type", "user").set("sender_user", original.body().path("from"));
        }
        Chat chat = recipients.reachable(parameters);
        return recipients.post(chat, recipients.common(parameters, chat, content));
    }

    private ChatMessage original(Parameters parameters, String deed) {
        ChatMessage original = recipients
                .find(parameters.node("from_chat_id"))
                .message(parameters.number("message_id", 0))
                .orElseThrow(() -> Refusal.circumstance("message to " + deed + " not found"));
        if (original.isProtected()) {
            throw Refusal.violation(deed.equals("copy") ? "message can't be copied" : "the message can't be forwarded");
        }
        return original;
    }

    private static ObjectNode content(ChatMessage original) {
        return original.copy().retain(CONTENT);
    }
}
