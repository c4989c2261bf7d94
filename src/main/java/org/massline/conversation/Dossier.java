package org.massline.conversation;

import java.util.List;
import java.util.Map;
import org.massline.chat.Attachment;
import org.massline.model.Suggestion;
import org.massline.model.ThreadMessage;

/**
 * A suggestion with all that belongs to it.
 *
 * @param attachments by the position of the thread message that they came with; 0 is the suggestion itself
 */
public record Dossier(Suggestion suggestion, List<ThreadMessage> thread, Map<Integer, List<Attachment>> attachments) {
    public Dossier {
        thread = List.copyOf(thread);
        attachments = Map.copyOf(attachments);
    }
}
