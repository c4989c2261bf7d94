package org.massline.conversation;

import java.util.List;
import org.massline.chat.Saying;

/**
 * What comes of an event.
 *
 * @param next where the chat stands then
 */
public record Decision(Dialogue next, List<Change> changes, List<Saying> sayings) {
    public Decision {
        changes = List.copyOf(changes);
        sayings = List.copyOf(sayings);
    }

    /** Nothing happens. */
    public static Decision silence(Dialogue dialogue) {
        return new Decision(dialogue, List.of(), List.of());
    }
}
