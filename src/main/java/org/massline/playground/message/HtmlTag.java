package org.massline.playground.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An opened tag of Telegram's HTML, and the entity that it becomes. */
record HtmlTag(String name, Map<String, String> attributes, int start) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("tg-time", "date_time"));

    private static final Set<String> LINKS = Set.of("http", "https", "tg", "mailto", "tel");

    HtmlTag {
        attributes = Map.copyOf(attributes);
    }

    static boolean isKnown(String name) {
        return TYPES.containsKey(name);
    }

    /** @return nothing where the tag leaves the text as it is, such as a link that leads nowhere */
    Optional<Entity> close(String text) throws BadMarkup {
        int length = text.length() - start;
        if (length == 0) {
            return Optional.empty();
        }
        String type = TYPES.getOrDefault(name, name);
        return switch (name) {
            case "a" -> link(text).map(url -> new Entity(type, start, length, Map.of("url", url)));
            case "tg-emoji" -> {
                String id = attribute("emoji-id");
                if (!id.matches("[1-9][0-9]{0,18}")) {
                    throw new BadMarkup("Invalid custom emoji identifier specified");
                }
                yield Optional.of(new Entity(type, start, length, Map.of("custom_emoji_id", id)));
            }
            case "tg-time" -> {
                String seconds = attribute("unix");
                if (!seconds.matches("[0-9]{1,11}")) {
                    throw new BadMarkup("Invalid date specified");
                }
                yield Optional.of(new Entity(type, start, length, Map.of("unix_time", Long.parseLong(seconds))));
            }
            case "code" -> Optional.of(new Entity(type, start, length, language()));
            case "blockquote" ->
                Optional.of(new Entity(
                        attributes.containsKey("expandable") ? "expandable_blockquote" : type, start, length));
            default -> Optional.of(new Entity(type, start, length));
        };
    }

    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    private Map<String, Object> language() {
        String value = attribute("class");
        return value.startsWith("language-") ? Map.of("language", value.substring("language-".length())) : Map.of();
    }

    private Optional<String> link(String text) {
        String url = attribute("href").isEmpty() ? text.substring(start) : attribute("href");
        int colon = url.indexOf(':');
        if (colon < 0 && url.contains(".") && !url.contains(" ")) {
            return Optional.of("http://" + url);
        }
        boolean leads =
                colon > 0 && LINKS.contains(url.substring(0, colon).toLowerCase(Locale.ROOT)) && !url.contains(" ");
        return leads ? Optional.of(url) : Optional.empty();
    }
}
