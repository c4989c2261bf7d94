package org.massline.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.model.DigestTime;
import org.massline.model.SchoolCalendar;
import org.massline.model.SchoolName;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/**
 * What is the same for everybody.
 *
 * @param name as it greets people
 * @param topics all of them, in the order in which they are offered
 * @param digestTime when the digest of a new cadre comes, and always that of a cadres' group
 * @param unattended topics for which nobody answers; administrators see them, so that none is a black hole
 * @param botUsername without '@', for links
 * @param membersOnly whether nobody but the members of the school's Telegram group may suggest
 */
public record School(
        SchoolName name,
        List<Topic> topics,
        Set<TopicId> unattended,
        SchoolCalendar calendar,
        ZoneId zone,
        Limits limits,
        DigestTime digestTime,
        String botUsername,
        boolean membersOnly) {
    public School {
        topics = List.copyOf(topics);
        unattended = Set.copyOf(unattended);
    }

    public Optional<Topic> topic(TopicId id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** Those that a suggestion may be about from now on. */
    public List<Topic> offered() {
        return topics.stream().filter(Topic::offered).toList();
    }

    /** One of those, by the name that links have for it. */
    public Optional<Topic> offered(String slug) {
        return offered().stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    /** One of those. */
    public Optional<Topic> offered(TopicId id) {
        return topic(id).filter(Topic::offered);
    }
}
