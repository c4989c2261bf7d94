package org.massline.model;

import java.util.Set;

/**
 * A person who answers for topics.
 *
 * @param name by which the other cadres know them
 * @param role cadre or administrator
 * @param topics for which they answer
 */
public record Cadre(CadreId id, String name, Role role, Set<TopicId> topics, DigestTime digestTime) {
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
