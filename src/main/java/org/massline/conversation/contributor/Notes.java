package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Saying;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Notice;
import org.massline.conversation.Passing;
import org.massline.conversation.Pause;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.model.Muting;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/**
 * What contributors write after they sent a suggestion: by button, or by replying to any message about it. All of it stands
 * in its thread, and its cadres are told.
 *
 * <p>One message is one note; of an album the other items follow it. Before something that may tell who wrote it goes out under an
 * anonymous suggestion, its contributor is asked; see {@link Telling}.
 */
final class Notes {
    private Notes() {}

    /** Whether the thread still takes words. Of one that was withdrawn nobody expects any. */
    static boolean isTalkedAbout(Status status) {
        return switch (status) {
            case RECEIVED, ACKNOWLEDGED, IN_PROGRESS, DONE, DECLINED, MERGED -> true;
            case WITHDRAWN -> false;
        };
    }

    /** What is decided of words for a thread. */
    @FunctionalInterface
    interface Writing {
        /** @param refusal what is said where the thread takes no words of theirs, or none now; empty if it does */
        Decision of(Dossier dossier, Optional<Screen> refusal);
    }

    /** Words for its thread, if it is theirs. */
    static Plan writing(Moment moment, SuggestionNumber number, Dialogue otherwise, Writing then) {
        Need<Optional<Dossier>> own = new Need.OwnToChange(number);
        Need<Optional<Pause>> pause = new Need.OwnNotesPause();
        return new Plan(
                Set.of(own, pause),
                facts -> OwnSuggestions.theirs(moment, facts.answer(own), otherwise, dossier -> {
                    Optional<Screen> wait = facts.answer(pause)
                            .map(each -> Screen.of(Sending.paused(each)).row(Receipts.back(moment, number)));
                    return then.of(dossier, refusal(moment, dossier).or(() -> wait));
                }));
    }

    private static Optional<Screen> refusal(Moment moment, Dossier dossier) {
        Suggestion suggestion = dossier.suggestion();
        if (!isTalkedAbout(suggestion.status())) {
            return Optional.of(OwnSuggestions.closed(moment, suggestion.number()));
        }
        return Muting.of(suggestion, moment.scene().today())
                .map(muting -> Screen.of(new ContributorText.MutedHere(muting.number(), muting.until()))
                        .row(Receipts.back(moment, muting.number())));
    }

    static Plan ask(Moment moment, SuggestionNumber number) {
        return writing(
                moment,
                number,
                moment.dialogue(),
                (dossier, refusal) -> refusal.map(screen -> moment.show(moment.dialogue(), screen))
                        .orElseGet(() -> Drafting.ask(moment, new State.Noting(number))));
    }

    /** What was asked for comes. */
    static Plan note(Moment moment, SuggestionNumber number, Draft.Part part) {
        Dialogue home = moment.dialogue().step(new State.Idle());
        return writing(moment, number, home, (dossier, refusal) -> {
            if (refusal.isPresent()) {
                // It was closed in the meantime, say. The words stay in the chat, and begin nothing by themselves.
                return moment.show(home.refusing(part), Leaving.remindOfDraft(moment, refusal.get()));
            }
            return addedOrAsked(moment, dossier, part);
        });
    }

    /** It goes into the thread, unless it may tell. */
    static Decision addedOrAsked(Moment moment, Dossier dossier, Draft.Part part) {
        return doubt(moment, dossier, part).orElseGet(() -> added(moment, dossier, part));
    }

    private static Decision added(Moment moment, Dossier dossier, Draft.Part part) {
        SuggestionNumber number = dossier.suggestion().number();
        Screen added = Screen.of(new ContributorText.NoteAdded(number))
                .about(About.forContributor(number))
                .row(button(new Label.AddNote(), new Tap.Note(number)), Receipts.back(moment, number));
        return moment.show(
                moment.dialogue().step(noted(number, part)),
                changes(moment, dossier, part.text(), part.attachment().stream().toList()),
                Leaving.remindOfDraft(moment, added));
    }

    /**
     * They replied to a message about it. Whatever else they are at stays where it is; a sign on their message tells them that
     * it was understood.
     */
    static Plan replied(Moment moment, SuggestionNumber number, Draft.Part part) {
        Dialogue dialogue = moment.dialogue();
        return writing(moment, number, dialogue, (dossier, refusal) -> {
            if (refusal.isPresent()) {
                return moment.show(dialogue.refusing(part), refusal.get());
            }
            Optional<Decision> doubt = doubt(moment, dossier, part);
            if (doubt.isPresent()) {
                return doubt.get();
            }
            boolean free = dialogue.state() instanceof State.Idle || dialogue.state() instanceof State.Noted;
            return new Decision(
                    free ? dialogue.step(noted(number, part)) : dialogue,
                    changes(
                            moment,
                            dossier,
                            part.text(),
                            part.attachment().stream().toList()),
                    List.of(new Saying.Reaction(part.message())));
        });
    }

    private static State noted(SuggestionNumber number, Draft.Part part) {
        return part.album().<State>map(album -> new State.Noted(number, album)).orElseGet(State.Idle::new);
    }

    /** The rest of an album whose first item was a note. An item that has words of its own is a note of its own. */
    static Plan join(Moment moment, State.Noted noted, Draft.Part part) {
        Dialogue dialogue = moment.dialogue();
        SuggestionNumber number = noted.number();
        return OwnSuggestions.changing(moment, number, dialogue, dossier -> {
            Optional<Attachment> attachment = part.attachment();
            if (attachment.isEmpty() || refusal(moment, dossier).isPresent()) {
                return Decision.silence(dialogue);
            }
            Optional<Decision> doubt = doubt(moment, dossier, part);
            if (doubt.isPresent()) {
                return doubt.get();
            }
            if (!part.text().isBlank()) {
                return new Decision(
                        dialogue, changes(moment, dossier, part.text(), List.of(attachment.get())), List.of());
            }
            List<Change> more = new ArrayList<>();
            for (Attachment passed : Passing.on(dossier.suggestion().signature(), List.of(attachment.get()))) {
                more.add(new Change.AddToNote(number, passed));
                more.addAll(Notice.sentMore(dossier, passed));
            }
            return new Decision(dialogue, more, List.of());
        });
    }

    /** The question whether it shall go all the same, where it may tell who wrote it and nobody is to know. */
    private static Optional<Decision> doubt(Moment moment, Dossier dossier, Draft.Part part) {
        return dossier.suggestion().signature().isUnnamed()
                ? Telling.question(moment, new State.Noting(dossier.suggestion().number()), part)
                : Optional.empty();
    }

    /** What waited goes into the thread. */
    static Plan confirmed(Moment moment, SuggestionNumber number, Draft said) {
        Dialogue home = moment.dialogue().step(new State.Idle());
        return writing(
                moment,
                number,
                home,
                (dossier, refusal) -> refusal.isPresent()
                        ? moment.show(home, Leaving.remindOfDraft(moment, refusal.get()))
                        : confirmed(moment, dossier, said));
    }

    /** The same, of a suggestion whose thread takes it. */
    static Decision confirmed(Moment moment, Dossier dossier, Draft said) {
        SuggestionNumber number = dossier.suggestion().number();
        if (!Telling.canGo(said)) {
            return Drafting.ask(moment, new State.ConfirmingTelling(new State.Noting(number), said));
        }
        Screen added = Screen.of(new ContributorText.NoteAdded(number))
                .about(About.forContributor(number))
                .row(Receipts.back(moment, number));
        return moment.show(
                moment.dialogue().step(new State.Idle()),
                changes(moment, dossier, said.text(), said.attachments()),
                Leaving.remindOfDraft(moment, added));
    }

    private static List<Change> changes(Moment moment, Dossier dossier, String text, List<Attachment> sent) {
        List<Attachment> attachments = Passing.on(dossier.suggestion().signature(), sent);
        List<Change> changes = new ArrayList<>();
        changes.add(
                new Change.AddNote(dossier.suggestion().number(), moment.scene().today(), text, attachments));
        changes.addAll(Notice.wrote(dossier, text, attachments, moment.school()));
        return changes;
    }
}
