package org.massline.playground.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which entities may stand in which: code and links of one kind stand alone (Bot API, "Formatting options"). */
final class EntityNesting {
    private EntityNesting() {}

    static List<Entity> settle(List<Entity> entities) {
        List<Entity> joined = joinCodeInPre(entities);
        // Closed last is outside, and outside comes first where two are of one extent.
        return joined.reversed().stream()
                .filter(entity -> joined.stream().noneMatch(other -> isHidden(entity, other)))
                .toList();
    }

    /** {@code <pre><code class="language-x">} is one entity with a language; of other code the language is forgotten. */
    private static List<Entity> joinCodeInPre(List<Entity> entities) {
        List<Entity> joined = new ArrayList<>();
        for (Entity entity : entities) {
            boolean isPre = entity.type().equals("pre");
            Entity inner = joined.isEmpty() ? null : joined.getLast();
            if (isPre
                    && inner != null
                    && inner.type().equals("code")
                    && inner.offset() == entity.offset()
                    && inner.length() == entity.length()) {
                joined.removeLast();
                joined.add(new Entity("pre", entity.offset(), entity.length(), inner.details()));
            } else {
                joined.add(entity);
            }
        }
        joined.replaceAll(entity ->
                entity.type().equals("code") ? new Entity("code", entity.offset(), entity.length(), Map.of()) : entity);
        return joined;
    }

    private static boolean isHidden(Entity entity, Entity other) {
        boolean inside = entity.offset() >= other.offset() && entity.end() <= other.end();
        boolean same = inside && entity.length() == other.length();
        if (entity.isCode()) {
            return other.isCode() && inside && !same;
        }
        return other.isCode() && entity.overlaps(other);
    }
}
