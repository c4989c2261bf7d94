package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.chat.Choice;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.InquiryText;
import org.massline.conversation.Label;
import org.massline.conversation.Limits;
import org.massline.conversation.Moment;
import org.massline.conversation.Passing;
import org.massline.conversation.Plan;
import org.massline.conversation.Scene;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.State.ConfirmingTelling;
import org.massline.conversation.Tap;
import org.massline.conversation.board.InquiryAnswers;
import org.massline.model.InquiryId;
import org.massline.model.Signature;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/**
 * What may tell who wrote it, on its way to those who read it without a name. It waits until its contributor has seen what tells,
 * and sends it as it is, changes it, or leaves it: what was read cannot be called back. Whatever tells nothing goes at once.
 *
 * <p>The first words of a suggestion, and the own words of somebody who seconds one, have their preview for that.
 */
final class Telling {
    private Telling() {}

    /** Asks whether it shall go; empty if nothing in it tells. */
    static Optional<Decision> question(Moment moment, State.AsksWords asked, Draft.Part part) {
        Draft said = Draft.EMPTY.with(part);
        return Warnings.of(moment.person(), said).isEmpty()
                ? Optional.empty()
                : Optional.of(ask(moment, new ConfirmingTelling(asked, said)));
    }

    static Screen screen(Scene scene, ConfirmingTelling waiting, int revision) {
        Draft said = waiting.said();
        List<Phrase> paragraphs = new ArrayList<>();
        if (said.parts().size() > 1) {
            paragraphs.add(new ContributorText.PreviewAbove());
            Signature unnamed = new Signature.Anonymous();
            paragraphs.addAll(Card.content(unnamed, said.text(), Passing.on(unnamed, said.attachments())));
        }
        paragraphs.addAll(Warnings.of(scene.person(), said));
        Screen warned = Screen.of(paragraphs);
        List<Choice> back = List.of(button(new Label.Back(), new Tap.Back(), revision));
        if (!canGo(said)) {
            return warned.row(back);
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(button(new Label.SendAllTheSame(), new Tap.SendAllTheSame(), revision));
        if (isOnlyWords(said)) {
            choices.add(button(new Label.ChangeWords(), new Tap.ChangeText(), revision));
        }
        return warned.and(notYet(waiting.asked())).row(choices).row(back);
    }

    private static Phrase notYet(State.AsksWords asked) {
        return switch (asked) {
            case State.Noting(SuggestionNumber number) -> new ContributorText.AskSendAllTheSame(number);
            case State.Judging(SuggestionNumber number, Verdict verdict) ->
                new ContributorText.AskSendAllTheSame(number);
            case State.AddingToAnswer(InquiryId inquiry) -> new ContributorText.AskSendWithAnswer();
        };
    }

    /** Whether anything of it goes without a name. */
    static boolean canGo(Draft said) {
        return !said.text().isEmpty()
                || !Passing.on(new Signature.Anonymous(), said.attachments()).isEmpty();
    }

    /** Files would have to be sent again. */
    static boolean isOnlyWords(Draft said) {
        return said.attachments().isEmpty();
    }

    /**
     * Whoever goes on writing has not confirmed: it waits with the rest. The items of an album come as events of their own, and
     * are not answered each.
     */
    static Decision more(Moment moment, ConfirmingTelling waiting, Draft.Part part) {
        ConfirmingTelling longer = waiting.with(part);
        Optional<Phrase> refusal = tooMuch(moment, longer);
        if (refusal.isPresent()) {
            return ask(moment, waiting, refusal.get());
        }
        boolean isOfAlbum = part.album().stream()
                .anyMatch(album -> !waiting.said().ofAlbum(album).isEmpty());
        return isOfAlbum ? moment.silence(moment.dialogue().waitingFor(longer)) : ask(moment, longer);
    }

    /** They changed it where it stands: what tells nothing any more goes, as it would have gone at once. */
    static Plan edited(Moment moment, ConfirmingTelling waiting, Event.Edited edited) {
        Draft said = waiting.said();
        // With an answer go words alone.
        Optional<Attachment> file =
                edited.attachment().filter(each -> !(waiting.asked() instanceof State.AddingToAnswer));
        Draft changed = said.withEdited(edited.message(), edited.text(), file).orElse(said);
        if (changed.text().equals(said.text()) && changed.attachments().equals(said.attachments())) {
            // Telegram says so of other changes, too.
            return Plan.of(moment.silence(moment.dialogue()));
        }
        ConfirmingTelling next = new ConfirmingTelling(waiting.asked(), changed);
        Optional<Phrase> refusal = tooMuch(moment, next);
        if (refusal.isPresent()) {
            return Plan.of(ask(moment, waiting, refusal.get()));
        }
        return Warnings.of(moment.person(), changed).isEmpty() ? send(moment, next) : Plan.of(ask(moment, next));
    }

    private static Optional<Phrase> tooMuch(Moment moment, ConfirmingTelling waiting) {
        Limits limits = moment.school().limits();
        boolean isAnswer = waiting.asked() instanceof State.AddingToAnswer;
        int most = isAnswer ? InquiryAnswers.MOST_WORDS : limits.textLength();
        if (waiting.said().text().length() > most) {
            return Optional.of(isAnswer ? new InquiryText.WordsTooLong(most) : new ContributorText.TextTooLong(most));
        }
        return waiting.said().attachments().size() > limits.attachments()
                ? Optional.of(new ContributorText.TooManyAttachments(limits.attachments()))
                : Optional.empty();
    }

    private static Decision ask(Moment moment, ConfirmingTelling waiting, Phrase... above) {
        Dialogue next = moment.asking(waiting);
        return moment.show(
                next, screen(moment.scene(), waiting, next.revision()).under(above));
    }

    /** They know what it may tell, and want it sent; or it tells nothing any more. */
    static Plan send(Moment moment, ConfirmingTelling waiting) {
        return switch (waiting.asked()) {
            case State.Noting(SuggestionNumber number) -> Notes.confirmed(moment, number, waiting.said());
            case State.Judging(SuggestionNumber number, Verdict verdict) ->
                Judging.confirmed(moment, number, waiting.said());
            case State.AddingToAnswer(InquiryId inquiry) ->
                InquiryAnswers.confirmed(moment, inquiry, waiting.said().text());
        };
    }

    /** They write it anew. */
    static Decision change(Moment moment, ConfirmingTelling waiting) {
        return Drafting.ask(moment, waiting.asked());
    }

    /** They leave it, like the question that it answers. */
    static Moment left(Moment moment, ConfirmingTelling waiting) {
        return new Moment(moment.scene().at(moment.dialogue().waitingFor(waiting.asked())), moment.event());
    }
}
