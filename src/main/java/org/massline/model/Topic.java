package org.massline.model;

import java.util.Map;

/**
 * What a suggestion is about.
 *
 * @param slug the short name in links and in the configuration, {@code [a-z0-9-]{1,32}}
 * @param names how people read it; every language is there
 * @param responseTarget within how many working days somebody answers
 * @param offered whether it can still be chosen; one that cannot keeps the suggestions that are about it
 */
public record Topic(TopicId id, String slug, Map<Language, String> names, WorkingDays responseTarget, boolean offered) {
    public Topic {
        names = Map.copyOf(names);
        if (!slug.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("a topic's slug is 1 to 32 of a-z, 0-9 and '-', not '" + slug + "'");
        }
        for (Language language : Language.values()) {
            if (!names.containsKey(language)) {
                throw new IllegalArgumentException("topic '" + slug + "' has no name in " + language.tag());
            }
        }
    }

    public String nameIn(Language language) {
        String name = names.get(language);
        if (name == null) {
            throw new IllegalStateException("checked on construction: " + slug + " in " + language.tag());
        }
        return name;
    }

    /** The same, which nobody can choose any more. */
    public Topic withdrawn() {
        return new Topic(id, slug, names, responseTarget, false);
    }
}
