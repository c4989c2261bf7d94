package org.massline.conversation;

import java.time.LocalDate;
import java.util.Set;
import org.massline.model.Role;
import org.massline.model.TopicId;

/**
 * What a valid, unused invitation grants.
 *
 * @param expiresOn the last day on which it is valid
 */
public record Invitation(Role role, Set<TopicId> topics, LocalDate expiresOn) {
    public Invitation {
        topics = Set.copyOf(topics);
    }
}
