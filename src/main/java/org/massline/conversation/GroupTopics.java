package org.massline.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.massline.model.TopicId;

/**
 * The topics whose cadres meet in a group. Each place of a forum, that is its chat and one of its topics, has a digest of its own;
 * whoever is in the group reads all of them.
 *
 * @param here those that meet at the very place where something is said
 * @param elsewhere those of each other place in the same chat
 */
public record GroupTopics(Set<TopicId> here, List<Set<TopicId>> elsewhere) {
    /** In a chat where no cadres meet. */
    public static final GroupTopics NONE = new GroupTopics(Set.of(), List.of());

    public GroupTopics {
        here = Set.copyOf(here);
        elsewhere = elsewhere.stream().<Set<TopicId>>map(Set::copyOf).toList();
    }

    /** Those of the whole chat. */
    public Set<TopicId> all() {
        Set<TopicId> all = new HashSet<>(here);
        elsewhere.forEach(all::addAll);
        return all;
    }

    /** Those whose digest came here; empty if none did, or if it cannot be known which. */
    public Set<TopicId> ofDigest() {
        // A digest that stands where nobody meets any more is of the one place that is left.
        return here.isEmpty() && elsewhere.size() == 1 ? elsewhere.getFirst() : here;
    }
}
