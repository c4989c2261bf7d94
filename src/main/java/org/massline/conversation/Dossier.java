package org.massline.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param merged the suggestions that became a part of it, and of those
 * @param whole if it became a part of another one, the last of those that it is a part of
 * @param lastBy the cadre who did something with it last
 */
public record Dossier(
        Suggestion suggestion,
        List<ThreadMessage> thread,
        Map<CadreId, Cadre> cadres,
        Map<Integer, List<Attachment>> attachments,
        List<Suggestion> merged,
        Optional<Suggestion> whole,
        Optional<CadreId> lastBy) {
    /** One of which no other became a part. */
    public Dossier(
            Suggestion suggestion,
            List<ThreadMessage> thread,
            Map<CadreId, Cadre> cadres,
            Map<Integer, List<Attachment>> attachments) {
        this(suggestion, thread, cadres, attachments, List.of(), Optional.empty(), Optional.empty());
    }

    /** Whether nobody but its contributor waits for its outcome. */
    public boolean isOfOne() {
        return merged.isEmpty() && suggestion.course().seconds() == 0;
    }

    /** The same with another state of the suggestion and of its thread. */
    public Dossier with(Suggestion changed, List<ThreadMessage> messages, Map<Integer, List<Attachment>> files) {
        return new Dossier(changed, messages, cadres, files, merged, whole, lastBy);
    }

    /** The same; names of these are known, too. */
    public Dossier knowing(Collection<Cadre> more) {
        Map<CadreId, Cadre> known = new HashMap<>(cadres);
        more.forEach(cadre -> known.put(cadre.id(), cadre));
        return new Dossier(suggestion, thread, known, attachments, merged, whole, lastBy);
    }

    /** The cadre who took it, or to whom it was assigned. */
    public Optional<Cadre> holder() {
        return suggestion.course().assignedTo().flatMap(id -> Optional.ofNullable(cadres.get(id)));
    }

    /** The one whose outcome is also its own: it, or the whole of which it is a part; empty until there is an outcome. */
    public Optional<Suggestion> ended() {
        return Optional.of(whole.orElse(suggestion)).filter(last -> Verdicts.isAskedFor(last.status()));
    }

    public Dossier {
        thread = List.copyOf(thread);
        cadres = Map.copyOf(cadres);
        attachments = Map.copyOf(attachments);
        merged = List.copyOf(merged);
    }
}
