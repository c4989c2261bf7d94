package org.massline.playground.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram finds in a text without being told: commands, links, addresses, mentions and tags. */
final class FoundEntities {
    /** In the order of precedence: where two would overlap, the first stands. */
    private static final Map<Pattern, String> PATTERNS = orderedPatterns();

    private FoundEntities() {}

    /** @param stated entities of the same text that the sender gave; nothing is found inside code and links */
    static List<Entity> in(String text, List<Entity> stated) {
        List<Entity> found = new ArrayList<>();
        PATTERNS.forEach((pattern, type) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                Entity entity = new Entity(type, matcher.start(), matcher.end() - matcher.start());
                boolean taken = found.stream().anyMatch(entity::overlaps)
                        || stated.stream().anyMatch(other -> isClosed(other) && entity.overlaps(other));
                if (!taken) {
                    found.add(entity);
                }
            }
        });
        return found;
    }

    private static boolean isClosed(Entity entity) {
        return entity.isCode()
                || entity.type().equals("text_link")
                || entity.type().equals("text_mention")
                || entity.type().equals("custom_emoji");
    }

    private static Map<Pattern, String> orderedPatterns() {
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        patterns.put(Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)'\\]，。；：！？）】」]"), "url");
        patterns.put(Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*\\.[A-Za-z]{2,}"), "email");
        patterns.put(
                Pattern.compile("(?<![\\w./@<>-])/[A-Za-z0-9_]{1,64}(@[A-Za-z][A-Za-z0-9_]{2,31})?(?![\\w/<>])"),
                "bot_command");
        patterns.put(Pattern.compile("(?<![\\w@/.])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\\w)"), "mention");
        patterns.put(Pattern.compile("(?<![\\p{L}\\p{N}_#&])#(?=[\\p{N}_]*\\p{L})[\\p{L}\\p{N}_]{1,256}"), "hashtag");
        return Collections.unmodifiableMap(patterns);
    }
}
