package org.massline.conversation.contributor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Limits;
import org.massline.conversation.Moment;
import org.massline.conversation.Scene;
import org.massline.conversation.Screen;
import org.massline.conversation.State;

/** Words and files on their way into a draft, and the steps that a draft takes. */
final class Drafting {
    /** So many refused messages are remembered for being shortened; whoever sends more did not read what was said. */
    private static final int MOST_REFUSED_PARTS = 20;

    private static final String COMMAND_BEFORE_WORDS = "^/suggest(@\\w+)?\\s+";

    private Drafting() {}

    /**
     * Something was typed or attached: it goes into the draft, whatever the bot had asked. What does not fit is refused in
     * words, the rest kept.
     *
     * <p>The items of an album come as events of their own, with no end: the first is answered, the others join in silence. A
     * preview would not stay true that way, so it is left until the person says that all is there.
     */
    static Decision add(Moment moment, Draft.Part part) {
        Dialogue dialogue = moment.dialogue();
        Draft draft = dialogue.draft().orElse(Draft.EMPTY);
        List<Phrase> refusals = new ArrayList<>();
        Draft.Part fitting = fitting(part, draft, moment.school().limits(), refusals);
        boolean forgettable = !fitting.hasContent() && refusedParts(draft) >= MOST_REFUSED_PARTS;
        Draft longer = forgettable ? draft : draft.with(fitting);
        Dialogue next = touched(moment.scene(), dialogue.withDraft(longer));
        boolean joins = isAlbumOf(part, draft) && !(dialogue.state() instanceof State.Previewing);
        if (joins && refusals.isEmpty()) {
            return moment.silence(next);
        }
        if (longer.isEmpty() && !refusals.isEmpty()) {
            return moment.show(next, Screen.of(refusals));
        }
        if (part.album().isPresent() && dialogue.state() instanceof State.Previewing) {
            List<Phrase> above = new ArrayList<>(refusals);
            if (fitting.hasContent()) {
                above.add(new ContributorText.Added());
            }
            return enter(moment, next, new State.Writing(), above);
        }
        return proceed(moment, next, refusals);
    }

    /** As much of the part as fits; what does not is named. */
    private static Draft.Part fitting(Draft.Part part, Draft draft, Limits limits, List<Phrase> refusals) {
        Draft.Part fitting = part;
        if (draft.with(part).text().length() > limits.textLength()) {
            refusals.add(new ContributorText.TextTooLong(limits.textLength()));
            fitting = fitting.withText("");
        }
        if (part.attachment().isPresent() && draft.attachments().size() >= limits.attachments()) {
            // Of an album that is too large, one complaint is enough.
            boolean complained = part.album().stream()
                    .flatMap(album -> draft.ofAlbum(album).stream())
                    .anyMatch(each -> each.attachment().isEmpty());
            if (!complained) {
                refusals.add(new ContributorText.TooManyAttachments(limits.attachments()));
            }
            fitting = fitting.withoutAttachment();
        }
        return fitting;
    }

    private static boolean isAlbumOf(Draft.Part part, Draft draft) {
        return part.album().filter(album -> !draft.ofAlbum(album).isEmpty()).isPresent();
    }

    private static long refusedParts(Draft draft) {
        return draft.parts().stream().filter(part -> !part.hasContent()).count();
    }

    /** Shows the step to which the draft has come, as a new step. */
    static Decision proceed(Moment moment, Dialogue dialogue, List<Phrase> above) {
        Draft draft = dialogue.draft().orElse(Draft.EMPTY);
        return enter(moment, dialogue.withDraft(draft), Steps.stepOf(draft, moment.school()), above);
    }

    /** Shows this step, as a new one. */
    static Decision enter(Moment moment, Dialogue dialogue, State state, List<Phrase> above) {
        Dialogue next = touched(moment.scene(), dialogue.step(state));
        Screen screen = Steps.screen(moment.scene(), next).orElseThrow();
        return moment.show(next, screen.under(above.toArray(Phrase[]::new)));
    }

    /** Asks something beside the draft. */
    static Decision ask(Moment moment, State question) {
        Dialogue next = asking(moment, question);
        return moment.show(next, Steps.screen(moment.scene(), next).orElseThrow());
    }

    /** Where the chat stands then. */
    static Dialogue asking(Moment moment, State question) {
        return moment.asking(question);
    }

    /**
     * A message was edited. In the draft the change is silent, but a preview must stay true, and words that were refused before
     * are answered like new ones; elsewhere it comes too late, and the person should know.
     */
    static Decision edit(Moment moment, Event.Edited edited) {
        Dialogue dialogue = moment.dialogue();
        Limits limits = moment.school().limits();
        Optional<Draft> changed = dialogue.draft().flatMap(draft -> changed(draft, edited, limits));
        Optional<Draft> discarded = dialogue.discarded().flatMap(draft -> changed(draft, edited, limits));
        if (changed.isEmpty() && discarded.isEmpty()) {
            return moment.show(dialogue, Screen.of(new ContributorText.EditAfterSending()));
        }
        int most = limits.textLength();
        if (changed.or(() -> discarded)
                .filter(draft -> draft.text().length() > most)
                .isPresent()) {
            return moment.show(dialogue, Screen.of(new ContributorText.TextTooLong(most)));
        }
        return changed.isPresent()
                ? edited(moment, edited, changed.get())
                : moment.silence(discarded.map(dialogue::withDiscarded).orElse(dialogue));
    }

    /** What was edited of it, with the file that it carries now if there is room for that. */
    private static Optional<Draft> changed(Draft draft, Event.Edited edited, Limits limits) {
        String text = edited.text().replaceFirst(COMMAND_BEFORE_WORDS, "");
        int most = Math.max(limits.attachments(), draft.attachments().size());
        return draft.withEdited(edited.message(), text, edited.attachment())
                .filter(changed -> changed.attachments().size() <= most)
                .or(() -> draft.withEdited(edited.message(), text, Optional.empty()));
    }

    private static Decision edited(Moment moment, Event.Edited edited, Draft changed) {
        Dialogue dialogue = moment.dialogue();
        Dialogue next = touched(moment.scene(), dialogue.withDraft(changed));
        boolean wasRefused = dialogue.draft()
                .flatMap(draft -> draft.part(edited.message()))
                .filter(part -> !part.hasContent())
                .isPresent();
        boolean answered =
                dialogue.state() instanceof State.Previewing || (wasRefused && !Steps.isErrand(dialogue.state()));
        List<Phrase> refusals = refusals(edited, changed, moment.school().limits());
        if (answered && next.hasWords()) {
            return proceed(moment, next, refusals);
        }
        return refusals.isEmpty() ? moment.silence(next) : moment.show(next, Screen.of(refusals));
    }

    private static List<Phrase> refusals(Event.Edited edited, Draft changed, Limits limits) {
        boolean isThere = edited.attachment().stream()
                .allMatch(file -> changed.attachments().contains(file));
        return isThere ? List.of() : List.of(new ContributorText.TooManyAttachments(limits.attachments()));
    }

    private static Dialogue touched(Scene scene, Dialogue dialogue) {
        return dialogue.wakeOn(
                Optional.of(scene.today().plusDays(scene.school().limits().draftReminderDays())));
    }
}
