package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Limits;
import org.massline.conversation.Moment;
import org.massline.conversation.Scene;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;

/** Words and files on their way into a draft, and what becomes of a draft that lies there. */
final class Drafting {
    private Drafting() {}

    /**
     * Something was typed or attached: it goes into the draft, whatever the bot had asked.
     *
     * <p>The items of an album come as events of their own, with no end: the first is answered, the others join in silence,
     * except where a preview must stay true.
     */
    static Decision add(Moment moment, Draft.Part part) {
        Dialogue dialogue = moment.dialogue();
        Draft draft = dialogue.draft().orElse(Draft.EMPTY);
        boolean follows = part.album().filter(draft::hasAlbum).isPresent();
        Limits limits = moment.school().limits();
        List<Phrase> refusals = new ArrayList<>();
        Draft.Part fitting = part;
        if (draft.with(part).text().length() > limits.textLength()) {
            refusals.add(new ContributorText.TextTooLong(limits.textLength()));
            fitting = part.withText("");
        }
        if (part.attachment().isPresent() && draft.attachments().size() >= limits.attachments()) {
            // Of an album that is too large, one complaint is enough.
            if (!follows || draft.attachments().size() == limits.attachments()) {
                refusals.add(new ContributorText.TooManyAttachments(limits.attachments()));
            }
            fitting = new Draft.Part(part.message(), fitting.text(), Optional.empty(), part.album());
        }
        boolean empty = fitting.text().isBlank() && fitting.attachment().isEmpty();
        Draft longer = empty ? draft : draft.with(fitting);
        if (longer.isEmpty()) {
            return moment.show(dialogue, Screen.of(refusals));
        }
        Dialogue next = touched(moment.scene(), dialogue.withDraft(longer));
        boolean previewing = next.state() instanceof State.Previewing;
        if (follows && refusals.isEmpty() && !previewing) {
            return moment.silence(next);
        }
        return proceed(moment, next, refusals);
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

    /**
     * A message was edited. In the draft the change is silent, but a preview must stay true; elsewhere it comes too late, and
     * the person should know.
     */
    static Decision edit(Moment moment, Event.Edited edited) {
        Dialogue dialogue = moment.dialogue();
        Optional<Draft> changed = dialogue.draft().flatMap(draft -> draft.withEdited(edited.message(), edited.text()));
        if (changed.isEmpty()) {
            return moment.show(dialogue, Screen.of(new ContributorText.EditAfterSending()));
        }
        int most = moment.school().limits().textLength();
        if (changed.get().text().length() > most) {
            return moment.show(dialogue, Screen.of(new ContributorText.TextTooLong(most)));
        }
        Dialogue next = touched(moment.scene(), dialogue.withDraft(changed.get()));
        return next.state() instanceof State.Previewing ? proceed(moment, next, List.of()) : moment.silence(next);
    }

    /** Throws the draft away, for the time being. */
    static Decision cancel(Moment moment) {
        Dialogue dialogue = moment.dialogue();
        boolean hadWords = dialogue.draft().filter(draft -> !draft.isEmpty()).isPresent();
        boolean waited = !(dialogue.state() instanceof State.Idle) && !(dialogue.state() instanceof State.Noted);
        Dialogue home = (hadWords ? dialogue.discard() : dialogue.withoutDraft()).step(new State.Idle());
        if (hadWords) {
            Dialogue next = home.wakeOn(Optional.of(moment.scene().today().plusDays(1)));
            return moment.show(
                    next,
                    Screen.of(new ContributorText.Cancelled())
                            .row(button(new Label.BringBack(), new Tap.BringBack()))
                            .row(button(new Label.Suggest(), new Tap.Suggest())));
        }
        return moment.show(
                home,
                Screen.of(waited ? new ContributorText.Cancelled() : new ContributorText.NothingToCancel())
                        .row(button(new Label.Suggest(), new Tap.Suggest())));
    }

    /** What was thrown away comes back; if something else was begun since, that is kept and nothing is mixed. */
    static Decision bringBack(Moment moment) {
        Dialogue dialogue = moment.dialogue();
        if (dialogue.discarded().isEmpty() || dialogue.draft().isPresent()) {
            return moment.toast(dialogue, new ContributorText.NothingToBringBack());
        }
        return proceed(moment, dialogue.bringBack(), List.of());
    }

    /** Leaves the draft where it is and goes home. */
    static Decision leave(Moment moment) {
        Dialogue dialogue = moment.dialogue();
        if (dialogue.draft().filter(draft -> !draft.isEmpty()).isEmpty()) {
            return cancel(moment);
        }
        return moment.show(dialogue.step(new State.Idle()), keptDraft(new ContributorText.DraftKept()));
    }

    /** The day came: a draft is recalled once, and removed if it lies on; what was discarded goes in silence. */
    static Decision woken(Moment moment) {
        Scene scene = moment.scene();
        Dialogue dialogue = moment.dialogue().withoutDiscarded();
        if (dialogue.wakeOn().filter(day -> !day.isAfter(scene.today())).isEmpty()) {
            return moment.silence(moment.dialogue());
        }
        Optional<Draft> draft = dialogue.draft().filter(each -> !each.isEmpty());
        if (draft.isEmpty()) {
            boolean waits = dialogue.draft().isPresent();
            Dialogue home = dialogue.withoutDraft().wakeOn(Optional.empty());
            return moment.silence(waits ? home.step(new State.Idle()) : home);
        }
        if (draft.get().recalled()) {
            return moment.show(
                    dialogue.withoutDraft().step(new State.Idle()), Screen.of(new ContributorText.DraftRemoved()));
        }
        Limits limits = scene.school().limits();
        Dialogue next = dialogue.withDraft(draft.get().asRecalled())
                .wakeOn(Optional.of(scene.today().plusDays(limits.draftRemovalDays() - limits.draftReminderDays())));
        return moment.show(next, keptDraft(new ContributorText.DraftRecalled()));
    }

    static Screen keptDraft(Phrase above) {
        return Screen.of(above)
                .row(
                        button(new Label.Continue(), new Tap.Resume()),
                        button(new Label.ThrowAway(), new Tap.ThrowAway()));
    }

    private static Dialogue touched(Scene scene, Dialogue dialogue) {
        return dialogue.wakeOn(
                Optional.of(scene.today().plusDays(scene.school().limits().draftReminderDays())));
    }
}
