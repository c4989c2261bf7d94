package org.massline.playground.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.massline.playground.world.Json;

/**
 * A part of a text that is more than letters.
 *
 * @param type as in the Bot API's MessageEntity
 * @param offset in UTF-16 code units, as is {@code length}
 * @param details the fields that only some types have: {@code url}, {@code language}, {@code custom_emoji_id}
 */
public record Entity(String type, int offset, int length, Map<String, Object> details) {
    public Entity {
        details = Map.copyOf(details);
    }

    Entity(String type, int offset, int length) {
        this(type, offset, length, Map.of());
    }

    int end() {
        return offset + length;
    }

    boolean isCode() {
        return type.equals("code") || type.equals("pre");
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }

    Entity between(int start, int limit) {
        int from = Math.clamp(offset, start, limit);
        int to = Math.clamp(end(), start, limit);
        return new Entity(type, from - start, to - from, details);
    }

    public ObjectNode json() {
        ObjectNode json =
                Json.object().put("offset", offset).put("length", length).put("type", type);
        details.forEach((name, value) -> json.putPOJO(name, value));
        return json;
    }
}
