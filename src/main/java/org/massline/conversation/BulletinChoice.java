package org.massline.conversation;

import java.util.List;
import java.util.Optional;
import org.massline.model.Suggestion;

/**
 * A finished suggestion that may come into a bulletin.
 *
 * @param published as it stands on the board; whoever may not see the suggestion itself may see this
 * @param isTaken whether it is in a bulletin already, sent or not
 */
public record BulletinChoice(Suggestion suggestion, Optional<String> published, boolean isTaken) {
    /**
     * Some of many.
     *
     * @param index counted from 0
     */
    public record Page(List<BulletinChoice> items, int index, boolean hasNext) {
        /** So many to a page. */
        public static final int SIZE = 6;

        public Page {
            items = List.copyOf(items);
        }
    }
}
