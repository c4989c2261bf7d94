package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Saying;
import org.massline.conversation.Audience;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Occasion;
import org.massline.conversation.Passing;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.cadre.Sight;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/** What a cadre says in a thread: asked for by a button, or as a reply to a message about the suggestion. */
public final class Replies {
    private Replies() {}

    /** A reply is right whatever anybody did since: it overwrites nothing. */
    public static Plan reply(Moment moment, SuggestionNumber number, Deed deed, Draft.Part part) {
        Dialogue home = Acting.home(moment);
        return Acting.act(moment, number, Optional.empty(), deed, home, (after, changes, id) -> {
            Dialogue next = replied(moment.dialogue(), number, part, id, deed).orElse(home);
            return moment.show(next, changes, Acting.afterDeed(moment, after, id));
        });
    }

    /** What they wrote or sent, as a reply in the thread. */
    public static Deed words(Draft.Part part) {
        return new Deed.Reply(part.text(), part.attachment().stream().toList());
    }

    private static Optional<Dialogue> replied(
            Dialogue dialogue, SuggestionNumber number, Draft.Part part, long id, Deed deed) {
        return part.album().map(album -> dialogue.step(new State.Replied(number, album, id, deed instanceof Deed.Ask)));
    }

    /**
     * They replied to a message about it: that is a reply in its thread. A sign on their message says that it was understood;
     * the message to which they replied offers to undo it.
     */
    public static Plan swiped(Moment moment, SuggestionNumber number, Draft.Part part) {
        Dialogue dialogue = moment.dialogue();
        Deed deed = words(part);
        boolean free = dialogue.state() instanceof State.Idle || dialogue.state() instanceof State.Replied;
        Plan plan = Acting.act(moment, number, Optional.empty(), deed, dialogue, (after, changes, id) -> {
            List<Saying> sayings = new ArrayList<>();
            sayings.add(new Saying.Reaction(part.message()));
            moment.scene().repliedTo().ifPresent(message -> {
                int revision = after.suggestion().course().revision();
                sayings.add(new Saying.Buttons(
                        message,
                        List.of(List.of(
                                ActingScreens.undo(number, revision, id),
                                button(new Label.OpenNumber(number), new Tap.Open(number))))));
            });
            Optional<Dialogue> album = free ? replied(dialogue, number, part, id, deed) : Optional.empty();
            return Acting.quietly(moment, album.orElse(dialogue), changes, sayings);
        });
        // Whoever reads along in a group is told shortly, and no more than that.
        return moment.scene().chat() == ChatKind.GROUP
                        && moment.person().cadre().isEmpty()
                ? Plan.of(moment.show(dialogue, Screen.of(new ActingText.NotYours())))
                : plan;
    }

    /** The rest of an album whose first item was a reply. */
    static Plan joined(Moment moment, State.Replied replied, Draft.Part part) {
        return Plan.of(
                new Need.AnySuggestion(replied.number()),
                found -> found.filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .flatMap(dossier -> moment.person()
                                .cadre()
                                .map(cadre -> hasWritten(dossier, cadre.id())
                                        ? added(moment, replied, cadre.id(), part)
                                        : Decision.silence(Acting.home(moment))))
                        .orElseGet(() -> Acting.notYours(moment, Acting.home(moment))));
    }

    /** Not if the reply was taken back since: then its files are, too. */
    private static boolean hasWritten(Dossier dossier, CadreId cadre) {
        return dossier.thread().stream().anyMatch(message -> message.cadre().equals(Optional.of(cadre)));
    }

    private static Decision added(Moment moment, State.Replied replied, CadreId by, Draft.Part part) {
        SuggestionNumber number = replied.number();
        List<Change> changes = new ArrayList<>();
        part.attachment().ifPresent(attachment -> {
            changes.add(new Change.AddToReply(number, by, attachment));
            changes.add(new Change.Tell(
                    new Audience.Author(number),
                    replied.question() ? Occasion.QUESTION : Occasion.STEP,
                    Passing.ofCadre(About.forContributor(number), List.of(attachment)),
                    Optional.of(replied.deed())));
        });
        return Acting.quietly(moment, moment.dialogue(), changes, List.of());
    }
}
