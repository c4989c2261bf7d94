package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.List;
import java.util.Optional;
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
import org.massline.conversation.acting.Outcomes;

/** What becomes of a draft that is left: kept, thrown away, brought back, recalled, removed. */
final class Leaving {
    /** Days in which one may think better of it. Not on the next day already: that may be in a minute. */
    private static final int DAYS_TO_REGRET = 2;

    private Leaving() {}

    /** Stops what the person is at. An errand beside the draft is left, and the draft stays; else the draft is thrown away. */
    static Decision cancel(Moment moment) {
        Dialogue dialogue = moment.dialogue();
        if (dialogue.state() instanceof State.Concluding concluding) {
            return Outcomes.stop(moment, concluding);
        }
        if (Steps.isErrand(dialogue.state()) && dialogue.hasWords()) {
            Screen screen = remindOfDraft(moment, Screen.of(new ContributorText.Cancelled()));
            return moment.show(dialogue.step(new State.Idle()), screen);
        }
        return discard(moment);
    }

    /** Throws the draft away, for the time being. The second of a double tap must not take away the way back. */
    static Decision throwAway(Moment moment) {
        if (moment.dialogue().hasWords()) {
            return discard(moment);
        }
        return moment.isEcho()
                ? moment.silence(moment.dialogue())
                : moment.toast(moment.dialogue(), new ContributorText.NothingToCancel());
    }

    private static Decision discard(Moment moment) {
        Dialogue dialogue = moment.dialogue();
        boolean waited = !(dialogue.state() instanceof State.Idle) && !(dialogue.state() instanceof State.Noted);
        Dialogue home = dialogue.hasWords() ? dialogue.discard() : dialogue.withoutDraft();
        Screen screen = Screen.of(
                waited || dialogue.hasWords()
                        ? new ContributorText.Cancelled()
                        : new ContributorText.NothingToCancel());
        if (home.discarded().isPresent()) {
            screen = screen.row(button(new Label.BringBack(), new Tap.BringBack()));
        }
        return moment.show(
                keepingDiscarded(moment.scene(), home).step(new State.Idle()),
                screen.row(button(new Label.Suggest(), new Tap.Suggest())));
    }

    /** With no draft any more, what was thrown away is the next to be looked after. */
    static Dialogue keepingDiscarded(Scene scene, Dialogue withoutDraft) {
        return withoutDraft.discarded().isPresent()
                ? withoutDraft.wakeOn(Optional.of(scene.today().plusDays(DAYS_TO_REGRET)))
                : withoutDraft;
    }

    /** What was thrown away comes back; what was begun since follows it. */
    static Decision bringBack(Moment moment) {
        Dialogue dialogue = moment.dialogue();
        Optional<Draft> discarded = dialogue.discarded();
        if (discarded.isEmpty()) {
            return moment.isEcho()
                    ? moment.silence(dialogue)
                    : moment.toast(dialogue, new ContributorText.NothingToBringBack());
        }
        Draft whole = discarded.get().followedBy(dialogue.draft().orElse(Draft.EMPTY));
        Limits limits = moment.school().limits();
        if (whole.text().length() > limits.textLength() || whole.attachments().size() > limits.attachments()) {
            return moment.toast(dialogue, new ContributorText.TogetherTooMuch());
        }
        return Drafting.proceed(moment, dialogue.withDraft(whole).withoutDiscarded(), List.of());
    }

    /** Leaves the draft where it is and goes home. */
    static Decision leave(Moment moment) {
        return moment.dialogue().hasWords()
                ? moment.show(moment.dialogue().step(new State.Idle()), keptDraft(new ContributorText.DraftKept()))
                : discard(moment);
    }

    /**
     * The day came: a draft is recalled once, and removed if it lies on; what was thrown away, and a question that nobody
     * answered, go in silence.
     */
    static Decision woken(Moment moment) {
        Scene scene = moment.scene();
        if (!moment.dialogue().isToBeWoken(scene.today())) {
            return moment.silence(moment.dialogue());
        }
        Dialogue dialogue = moment.dialogue().withoutDiscarded();
        if (!dialogue.hasWords()) {
            Dialogue home = dialogue.withoutDraft();
            return moment.silence(home.state() instanceof State.Idle ? home : home.step(new State.Idle()));
        }
        Draft draft = dialogue.draft().orElseThrow();
        if (draft.recalled()) {
            return moment.show(
                    dialogue.withoutDraft().step(new State.Idle()), Screen.of(new ContributorText.DraftRemoved()));
        }
        Limits limits = scene.school().limits();
        Dialogue recalled = dialogue.withDraft(draft.asRecalled())
                .wakeOn(Optional.of(scene.today().plusDays(limits.draftRemovalDays() - limits.draftReminderDays())));
        return moment.show(
                Steps.isErrand(recalled.state()) ? recalled.step(new State.Idle()) : recalled,
                keptDraft(new ContributorText.DraftRecalled()));
    }

    static Screen keptDraft(Phrase above) {
        return withDraftButtons(Screen.of(above));
    }

    /** At the end of an errand: the same, with the draft that waits, if one does. */
    static Screen remindOfDraft(Moment moment, Screen screen) {
        return moment.dialogue().hasWords() ? withDraftButtons(screen.and(new ContributorText.DraftWaiting())) : screen;
    }

    private static Screen withDraftButtons(Screen screen) {
        return screen.row(
                button(new Label.Continue(), new Tap.Resume()), button(new Label.ThrowAway(), new Tap.ThrowAway()));
    }
}
