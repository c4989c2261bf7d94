package org.massline.model;

import java.util.Set;

/**
 * A person who answers for topics.
 *
 * @param name by which the other cadres know them
 * @param role cadre or administrator
 * @param topics for which they answer
 * @param appearance how contributors see them
 */
public record Cadre(
        CadreId id, String name, Role role, Set<TopicId> topics, DigestTime digestTime, Appearance appearance) {
    /** One who has not chosen yet how contributors see them. */
    public Cadre(CadreId id, String name, Role role, Set<TopicId> topics, DigestTime digestTime) {
        this(id, name, role, topics, digestTime, Appearance.DEFAULT);
    }

    public Cadre {
        topics = Set.copyOf(topics);
        if (role == Role.CONTRIBUTOR) {
            throw new IllegalArgumentException("a cadre is a cadre or an administrator");
        }
    }

    public boolean answersFor(TopicId topic) {
        return topics.contains(topic);
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
