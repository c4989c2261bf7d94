package org.massline.conversation;

import java.util.List;
import java.util.Map;
import org.massline.chat.Attachment;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Suggestion;
import org.massline.model.ThreadMessage;

/**
 * A suggestion with all that belongs to it.
 *
 * @param cadres who are named in it, also those who are none any more
 * @param attachments by the position of the thread message that they came with; 0 is the suggestion itself
 */
public record Dossier(
        Suggestion suggestion,
        List<ThreadMessage> thread,
        Map<CadreId, Cadre> cadres,
        Map<Integer, List<Attachment>> attachments) {
    public Dossier {
        thread = List.copyOf(thread);
        cadres = Map.copyOf(cadres);
        attachments = Map.copyOf(attachments);
    }
}
