package org.massline.playground.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.massline.playground.world.Json;

/** A text with its entities, in the order in which Telegram lists them. */
public record FormattedText(String text, List<Entity> entities) {
    private static final Comparator<Entity> ORDER = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed());

    public FormattedText {
        entities = entities.stream().sorted(ORDER).toList();
    }

    public static FormattedText plain(String text) {
        return new FormattedText(text, List.of());
    }

    /** Without white space at both ends, and with the commands, links and mentions that Telegram finds by itself. */
    public FormattedText tidied() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            Entity cut = entity.between(start, end);
            if (cut.length() > 0) {
                kept.add(cut);
            }
        }
        String tidy = text.substring(start, end);
        kept.addAll(FoundEntities.in(tidy, kept));
        return new FormattedText(tidy, kept);
    }

    public ArrayNode entitiesJson() {
        ArrayNode array = Json.array();
        entities.forEach(entity -> array.add(entity.json()));
        return array;
    }
}
