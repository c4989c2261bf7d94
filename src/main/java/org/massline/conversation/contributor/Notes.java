package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.massline.conversation.Notice;
import org.massline.conversation.Passing;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.model.Muting;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/**
 * What contributors write after they sent a suggestion: by button, or by replying to any message about it. All of it stands
 * in its thread, and its cadres are told.
 *
 * <p>One message is one note; of an album the other items follow it. Before a voice or a file goes out under an anonymous
 * suggestion, its contributor is asked: it cannot be called back.
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

    /** What is said where its thread takes no words of theirs; empty if it does. */
    static Optional<Screen> refusal(Moment moment, Dossier dossier) {
        Suggestion suggestion = dossier.suggestion();
        if (!isTalkedAbout(suggestion.status())) {
            return Optional.of(OwnSuggestions.closed(moment, suggestion.number()));
        }
        return Muting.of(suggestion, moment.scene().today())
                .map(muting -> Screen.of(new ContributorText.MutedHere(muting.number(), muting.until()))
                        .row(Receipts.back(moment, muting.number())));
    }

    static Plan ask(Moment moment, SuggestionNumber number) {
        return OwnSuggestions.changing(
                moment,
                number,
                moment.dialogue(),
                dossier -> refusal(moment, dossier)
                        .map(screen -> moment.show(moment.dialogue(), screen))
                        .orElseGet(() -> Drafting.ask(moment, new State.Noting(number))));
    }

    /** What was asked for comes. */
    static Plan note(Moment moment, SuggestionNumber number, Draft.Part part) {
        Dialogue home = moment.dialogue().step(new State.Idle());
        return OwnSuggestions.changing(moment, number, home, dossier -> {
            Optional<Screen> refusal = refusal(moment, dossier);
            if (refusal.isPresent()) {
                // It was closed in the meantime. The words stay in the chat, and begin nothing by themselves.
                Dialogue refused = moment.dialogue().step(noted(number, part));
                return moment.show(refused, Leaving.remindOfDraft(moment, refusal.get()));
            }
            return isTelling(dossier, part) ? warn(moment, dossier, part) : added(moment, dossier, part);
        });
    }

    /** It goes into the thread. */
    static Decision added(Moment moment, Dossier dossier, Draft.Part part) {
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
        return OwnSuggestions.changing(moment, number, dialogue, dossier -> {
            Optional<Screen> refusal = refusal(moment, dossier);
            if (refusal.isPresent()) {
                return moment.show(dialogue, refusal.get());
            }
            if (isTelling(dossier, part)) {
                return warn(moment, dossier, part);
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

    /**
     * The rest of an album whose first item was a note; if that was refused, so is the rest, without saying it again. An item
     * that has words of its own is a note of its own.
     */
    static Plan join(Moment moment, SuggestionNumber number, Draft.Part part) {
        Dialogue dialogue = moment.dialogue();
        return OwnSuggestions.changing(moment, number, dialogue, dossier -> {
            Optional<Attachment> attachment = part.attachment();
            if (attachment.isEmpty() || refusal(moment, dossier).isPresent()) {
                return Decision.silence(dialogue);
            }
            if (isTelling(dossier, part)) {
                return warn(moment, dossier, part);
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

    /** Files can tell who made them, whatever the bot leaves out. */
    private static boolean isTelling(Dossier dossier, Draft.Part part) {
        return dossier.suggestion().signature().isUnnamed()
                && !Warnings.ofFiles(part.attachment().stream().toList()).isEmpty();
    }

    private static Decision warn(Moment moment, Dossier dossier, Draft.Part part) {
        return Drafting.ask(
                moment,
                new State.ConfirmingFiles(
                        dossier.suggestion().number(),
                        part.text(),
                        part.attachment().stream().toList(),
                        part.album()));
    }

    /** More of the album that waits for its contributor's word; what it says is kept, too. */
    static Decision more(Moment moment, State.ConfirmingFiles waiting, Draft.Part part) {
        return Decision.silence(moment.dialogue().waitingFor(waiting.with(part)));
    }

    /** They know what it may tell, and want it sent. */
    static Plan sendFiles(Moment moment, State.ConfirmingFiles waiting) {
        SuggestionNumber number = waiting.number();
        Dialogue home = moment.dialogue().step(new State.Idle());
        return OwnSuggestions.changing(moment, number, home, dossier -> {
            Optional<Screen> refusal = refusal(moment, dossier);
            if (refusal.isPresent()) {
                return moment.show(home, Leaving.remindOfDraft(moment, refusal.get()));
            }
            if (!canGo(waiting)) {
                return Drafting.ask(moment, waiting);
            }
            Screen added = Screen.of(new ContributorText.NoteAdded(number))
                    .about(About.forContributor(number))
                    .row(Receipts.back(moment, number));
            return moment.show(
                    home,
                    changes(moment, dossier, waiting.text(), waiting.attachments()),
                    Leaving.remindOfDraft(moment, added));
        });
    }

    /** Whether anything of it goes without a name. */
    static boolean canGo(State.ConfirmingFiles waiting) {
        return !waiting.text().isBlank()
                || !Passing.on(new Signature.Anonymous(), waiting.attachments()).isEmpty();
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
