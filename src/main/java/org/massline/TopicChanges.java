package org.massline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/**
 * What a start makes of the topics in the database. A topic is recognized by its slug. None is ever removed, since there may be
 * suggestions about it: whatever the settings no longer have is no longer offered, and is again once they have it again.
 *
 * @param before as they were
 * @param added new ones, each with the place in which its cadres meet
 * @param after all of them, in the order in which they are from now on
 */
record TopicChanges(List<Topic> before, Map<Topic, Optional<Address>> added, List<Topic> after) {
    static TopicChanges of(List<Topic> before, Settings.Topics settings) {
        if (!before.isEmpty() && !settings.chosen()) {
            return new TopicChanges(before, Map.of(), before);
        }
        Map<String, Topic> left = bySlug(before);
        long lastId =
                before.stream().mapToLong(topic -> topic.id().value()).max().orElse(0);
        Map<Topic, Optional<Address>> added = new LinkedHashMap<>();
        List<Topic> after = new ArrayList<>();
        for (Settings.TopicSetting setting : settings.all()) {
            Topic known = left.remove(setting.slug());
            TopicId id = known == null ? new TopicId(lastId + added.size() + 1) : known.id();
            Topic topic = new Topic(id, setting.slug(), setting.names(), setting.responseTarget(), true);
            if (known == null) {
                added.put(topic, setting.group().map(group -> new Address(new ChatId(group), setting.forumTopic())));
            }
            after.add(topic);
        }
        left.values().forEach(topic -> after.add(topic.withdrawn()));
        return new TopicChanges(before, added, after);
    }

    private static Map<String, Topic> bySlug(List<Topic> topics) {
        return topics.stream()
                .collect(Collectors.toMap(Topic::slug, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** For an operator: which topics will not be as they were, by their slugs; empty if all will. */
    Optional<String> words() {
        Map<String, Topic> known = bySlug(before);
        return Optional.of(after.stream()
                        .flatMap(topic -> word(Optional.ofNullable(known.get(topic.slug())), topic).stream())
                        .collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty());
    }

    private static Optional<String> word(Optional<Topic> before, Topic after) {
        if (before.equals(Optional.of(after))) {
            return Optional.empty();
        }
        String what = before.isEmpty() ? "is new" : after.offered() ? "changes" : "is no longer offered";
        return Optional.of("'" + after.slug() + "' " + what);
    }
}
