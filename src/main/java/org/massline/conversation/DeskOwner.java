package org.massline.conversation;

import java.util.Set;
import org.massline.model.CadreId;
import org.massline.model.TopicId;

/** Whose digest it is. */
public sealed interface DeskOwner {
    /** A cadre, in their private chat. */
    record OfCadre(CadreId cadre) implements DeskOwner {}

    /**
     * A cadres' group.
     *
     * @param topics whose group it is
     */
    record OfGroup(Set<TopicId> topics) implements DeskOwner {
        public OfGroup {
            topics = Set.copyOf(topics);
        }
    }
}
