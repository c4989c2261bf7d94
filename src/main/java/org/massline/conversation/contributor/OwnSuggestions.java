package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.massline.chat.About;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Audience;
import org.massline.conversation.Card;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.News;
import org.massline.conversation.Notice;
import org.massline.conversation.Occasion;
import org.massline.conversation.Pause;
import org.massline.conversation.Plan;
import org.massline.conversation.PointMarks;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.Verdicts;
import org.massline.conversation.board.BoardText;
import org.massline.model.Excerpt;
import org.massline.model.Page;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.Workflow;

/** What a contributor sent: the list, one of them, taking it back. */
final class OwnSuggestions {
    private static final int TO_A_PAGE = 5;
    /** In the list a line of a phone is enough to know one's own words again. */
    private static final int EXCERPT = 60;

    private static final int EXCERPT_ON_BUTTON = 28;

    private OwnSuggestions() {}

    static Plan list(Moment moment, int page) {
        return Plan.of(
                new Need.OwnSuggestions(page, TO_A_PAGE), found -> moment.show(moment.dialogue(), listed(found)));
    }

    private static Screen listed(Page<Suggestion> page) {
        if (page.total() == 0) {
            return Screen.of(new ContributorText.NoSuggestionsYet(), new ReceiptText.NotListed())
                    .row(button(new Label.Suggest(), new Tap.Suggest()));
        }
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new ContributorText.OwnSuggestions(page.total()));
        for (Suggestion each : page.items()) {
            paragraphs.add(
                    new ContributorText.OwnSuggestion(each.number(), each.status(), Card.excerpt(each, EXCERPT)));
        }
        paragraphs.add(new ReceiptText.NotListed());
        Screen screen = Screen.of(paragraphs);
        for (Suggestion each : page.items()) {
            screen = screen.row(button(title(each), new Tap.OpenOwn(each.number())));
        }
        List<Choice> paging = new ArrayList<>();
        if (page.hasPrevious()) {
            paging.add(button(new Label.PreviousPage(), new Tap.MinePage(page.index() - 1)));
        }
        if (page.hasNext()) {
            paging.add(button(new Label.NextPage(), new Tap.MinePage(page.index() + 1)));
        }
        return screen.row(paging);
    }

    private static Phrase title(Suggestion suggestion) {
        return suggestion.text().isBlank()
                ? new Label.OpenNumber(suggestion.number())
                : new Label.SuggestionTitle(suggestion.number(), Excerpt.of(suggestion.text(), EXCERPT_ON_BUTTON));
    }

    static Plan open(Moment moment, SuggestionNumber number) {
        return ifTheirs(
                moment, number, moment.dialogue(), dossier -> moment.show(moment.dialogue(), opened(moment, dossier)));
    }

    /** From a question about it. */
    static Plan backTo(Moment moment, SuggestionNumber number) {
        Dialogue home = home(moment);
        return ifTheirs(
                moment,
                number,
                home,
                dossier -> moment.show(home, Leaving.remindOfDraft(moment, opened(moment, dossier))));
    }

    static Screen opened(Moment moment, Dossier dossier) {
        Suggestion suggestion = dossier.suggestion();
        Topic topic = moment.school()
                .topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
        Screen screen = Screen.of(OwnCard.of(dossier, topic));
        if (Receipts.isOpen(moment, suggestion.number())) {
            screen = screen.under(new ReceiptText.Opened());
        }
        if (dossier.ended().isPresent() && Verdicts.present(dossier).isEmpty()) {
            screen = screen.row(Verdicts.choices(suggestion.number()));
        }
        for (List<Choice> marks : PointMarks.onCard(suggestion.number(), dossier.points())) {
            screen = screen.row(marks);
        }
        List<Choice> row = new ArrayList<>();
        if (Notes.isTalkedAbout(suggestion.status())) {
            row.add(button(new Label.AddNote(), new Tap.Note(suggestion.number())));
        }
        if (canBeWithdrawn(suggestion)) {
            row.add(button(new Label.Withdraw(), new Tap.Withdraw(suggestion.number())));
        }
        return screen.about(About.forContributor(suggestion.number()))
                .row(row)
                .row(Receipts.away(moment, suggestion.number()));
    }

    private static boolean canBeWithdrawn(Suggestion suggestion) {
        return Workflow.after(suggestion.status(), Workflow.Step.WITHDRAW).isPresent();
    }

    static Plan askWithdrawal(Moment moment, SuggestionNumber number) {
        return ifTheirs(
                moment,
                number,
                moment.dialogue(),
                dossier -> canBeWithdrawn(dossier.suggestion())
                        ? Drafting.ask(moment, new State.ConfirmingWithdrawal(number))
                        : moment.show(moment.dialogue(), closed(moment, number)));
    }

    static Plan withdraw(Moment moment, SuggestionNumber number) {
        Dialogue home = home(moment);
        return changing(moment, number, home, dossier -> {
            if (!canBeWithdrawn(dossier.suggestion())) {
                return moment.show(home, Leaving.remindOfDraft(moment, closed(moment, number)));
            }
            List<Change> changes = new ArrayList<>();
            changes.add(new Change.Withdraw(number, moment.scene().today()));
            changes.addAll(Notice.withdrew(dossier, moment.school()));
            changes.add(new Change.Tell(
                    new Audience.Seconders(number),
                    Occasion.OUTCOME,
                    Saying.Message.of(new BoardText.WasWithdrawn(number))));
            // What became a part of a part stays one of the whole.
            if (dossier.suggestion().status() != Status.MERGED) {
                changes.addAll(News.released(number, dossier.merged()));
                changes.add(new Change.Release(number));
            }
            return moment.show(
                    home,
                    changes,
                    Leaving.remindOfDraft(
                            moment,
                            Screen.of(new ContributorText.Withdrawn(number)).row(Receipts.back(moment, number))));
        });
    }

    static Screen closed(Moment moment, SuggestionNumber number) {
        return Screen.of(new ContributorText.Closed(number)).row(Receipts.back(moment, number));
    }

    private static Dialogue home(Moment moment) {
        return moment.dialogue().step(new State.Idle());
    }

    /**
     * Buttons are forged easily, and messages outlive what they are about: whatever they name must be the person's own.
     *
     * @param otherwise where the chat stands if it is not theirs, so that a question is not asked for ever
     */
    private static Plan ifTheirs(
            Moment moment, SuggestionNumber number, Dialogue otherwise, Function<Dossier, Decision> then) {
        return Plan.of(new Need.OwnSuggestion(number), found -> theirs(moment, found, otherwise, then));
    }

    /** The same, and nobody else changes it while this is decided. */
    static Plan changing(Moment moment, SuggestionNumber number, Dialogue otherwise, Function<Dossier, Decision> then) {
        return Plan.of(new Need.OwnToChange(number), found -> theirs(moment, found, otherwise, then));
    }

    /** What is decided of a tap of which cadres are told. */
    @FunctionalInterface
    interface Telling {
        /** @param wait what is said instead where they have told enough for today */
        Decision of(Dossier dossier, Optional<Phrase> wait);
    }

    /** The same, of what cadres are told each time: it counts like a note, so that nobody rings without end. */
    static Plan telling(Moment moment, SuggestionNumber number, Telling then) {
        Need<Optional<Dossier>> own = new Need.OwnToChange(number);
        Need<Optional<Pause>> pause = new Need.OwnNotesPause();
        return new Plan(
                Set.of(own, pause),
                facts -> theirs(
                        moment,
                        facts.answer(own),
                        moment.dialogue(),
                        dossier -> then.of(
                                dossier,
                                facts.answer(pause)
                                        .map(each -> new ContributorText.EnoughTapsToday(each.most(), each.hours())))));
    }

    static Decision theirs(
            Moment moment, Optional<Dossier> found, Dialogue otherwise, Function<Dossier, Decision> then) {
        return found.map(then)
                .orElseGet(() -> moment.show(
                        otherwise,
                        Screen.of(new ContributorText.NotYours())
                                .row(button(new Label.ToMine(), new Tap.MinePage(0)))));
    }
}
