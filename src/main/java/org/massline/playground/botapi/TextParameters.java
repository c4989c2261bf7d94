package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.massline.playground.message.BadMarkup;
import org.massline.playground.message.Entity;
import org.massline.playground.message.FormattedText;
import org.massline.playground.message.HtmlReader;
import org.massline.playground.world.Json;

/** Texts and captions: their markup read, their length measured in UTF-16 code units afterwards. */
final class TextParameters {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private TextParameters() {}

    /** The fields of a message with a text. */
    static ObjectNode text(JsonNode source) {
        FormattedText text = read(source, "text", "entities");
        if (text.text().isEmpty()) {
            throw Refusal.violation("text must be non-empty");
        }
        if (text.text().length() > LONGEST_TEXT) {
            throw Refusal.violation("message is too long");
        }
        return fields(text, "text", "entities");
    }

    /** The fields of a message with a caption; none when it is empty. */
    static ObjectNode caption(JsonNode source) {
        FormattedText caption = read(source, "caption", "caption_entities");
        if (caption.text().length() > LONGEST_CAPTION) {
            throw Refusal.violation("message caption is too long");
        }
        return caption.text().isEmpty() ? Json.object() : fields(caption, "caption", "caption_entities");
    }

    private static ObjectNode fields(FormattedText text, String name, String entitiesName) {
        ObjectNode fields = Json.object().put(name, text.text());
        if (!text.entities().isEmpty()) {
            fields.set(entitiesName, text.entitiesJson());
        }
        return fields;
    }

    private static FormattedText read(JsonNode source, String name, String entitiesName) {
        String text = source.path(name).asText("");
        String mode = source.path("parse_mode").asText("");
        if (mode.isEmpty()) {
            return new FormattedText(text, stated(source.path(entitiesName), text.length())).tidied();
        }
        if (!mode.equals("HTML")) {
            throw Refusal.violation("unsupported parse_mode: the playground reads HTML only");
        }
        try {
            return HtmlReader.read(text).tidied();
        } catch (BadMarkup e) {
            throw Refusal.violation("can't parse entities: " + e.getMessage());
        }
    }

    private static List<Entity> stated(JsonNode entities, int textLength) {
        List<Entity> result = new ArrayList<>();
        for (JsonNode entity : entities) {
            int offset = entity.path("offset").asInt();
            int length = entity.path("length").asInt();
            if (offset < 0 || length < 0 || (long) offset + length > textLength) {
                throw Refusal.violation("entity beginning at UTF-16 offset " + offset
                        + " ends after the end of the text at UTF-16 offset " + (offset + length));
            }
            Map<String, Object> details = new HashMap<>();
            entity.properties().forEach(field -> {
                if (!List.of("type", "offset", "length").contains(field.getKey())) {
                    details.put(field.getKey(), field.getValue());
                }
            });
            result.add(new Entity(entity.path("type").asText(), offset, length, details));
        }
        return result;
    }
}
