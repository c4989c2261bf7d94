package org.massline.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.model.AuditAction;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Point;
import org.massline.model.Suggestion;
import org.massline.model.ThreadMessage;

/**
 * A suggestion with all that belongs to it.
 *
 * @param cadres who are named in it, also those who are none any more
 * @param attachments by the position of the thread message that they came with; 0 is the suggestion itself
 * @param merged the suggestions that became a part of it, and of those
 * @param whole if it became a part of another one, the last of those that it is a part of
 * @param last what a cadre did with it last; empty if somebody or something else changed it since
 * @param concludedBy the cadre who ended it last
 * @param points that it makes; none if it makes one only, or nobody numbered them
 * @param published whether everybody can read of it on the board
 */
public record Dossier(
        Suggestion suggestion,
        List<ThreadMessage> thread,
        Map<CadreId, Cadre> cadres,
        Map<Integer, List<Attachment>> attachments,
        List<Suggestion> merged,
        Optional<Suggestion> whole,
        Optional<Last> last,
        Optional<CadreId> concludedBy,
        List<Point> points,
        boolean published) {
    /** One of which no other became a part. */
    public Dossier(
            Suggestion suggestion,
            List<ThreadMessage> thread,
            Map<CadreId, Cadre> cadres,
            Map<Integer, List<Attachment>> attachments) {
        this(
                suggestion,
                thread,
                cadres,
                attachments,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** Which cadre did what. */
    public record Last(CadreId by, AuditAction what) {}

    /** Whether nobody but its contributor waits for its outcome. */
    public boolean isOfOne() {
        return merged.isEmpty() && suggestion.course().seconds() == 0;
    }

    /** The same with another state of the suggestion and of its thread. */
    public Dossier with(Suggestion changed, List<ThreadMessage> messages, Map<Integer, List<Attachment>> files) {
        return new Dossier(changed, messages, cadres, files, merged, whole, last, concludedBy, points, published);
    }

    /** The same; names of these are known, too. */
    public Dossier knowing(Collection<Cadre> more) {
        Map<CadreId, Cadre> known = new HashMap<>(cadres);
        more.forEach(cadre -> known.put(cadre.id(), cadre));
        return new Dossier(suggestion, thread, known, attachments, merged, whole, last, concludedBy, points, published);
    }

    /** The cadre who took it, or to whom it was assigned. */
    public Optional<Cadre> holder() {
        return suggestion.course().assignedTo().flatMap(id -> Optional.ofNullable(cadres.get(id)));
    }

    /** The one whose outcome is also its own: it, or the whole of which it is a part; empty until there is an outcome. */
    public Optional<Suggestion> ended() {
        return Optional.of(whole.orElse(suggestion)).filter(last -> Verdicts.isAskedFor(last.status()));
    }

    /** The same, on the board or not. */
    public Dossier published(boolean now) {
        return new Dossier(suggestion, thread, cadres, attachments, merged, whole, last, concludedBy, points, now);
    }

    /** The same with these points. */
    public Dossier with(List<Point> changed) {
        return new Dossier(
                suggestion, thread, cadres, attachments, merged, whole, last, concludedBy, changed, published);
    }

    /** The same with this one of its points as it is now. */
    public Dossier with(Point changed) {
        return with(points.stream()
                .map(each -> each.item() == changed.item() ? changed : each)
                .toList());
    }

    /** One of its points. */
    public Optional<Point> point(int item) {
        return points.stream().filter(each -> each.item() == item).findFirst();
    }

    /** Those of its points to which a cadre should say something. */
    public List<Point> waiting() {
        return points.stream().filter(Point::isWaiting).toList();
    }

    public Dossier {
        thread = List.copyOf(thread);
        cadres = Map.copyOf(cadres);
        attachments = Map.copyOf(attachments);
        merged = List.copyOf(merged);
        points = List.copyOf(points);
    }
}
