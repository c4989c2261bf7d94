package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Notice;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.VerdictTap;
import org.massline.conversation.VerdictText;
import org.massline.conversation.Verdicts;
import org.massline.model.Course;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/**
 * The contributor's last word on how a suggestion ended. A 'no' opens it again at once, so that it counts though its
 * contributor never writes the sentence that they are asked for.
 */
final class Judging {
    /** Within so many days one may think better of it. */
    private static final int DAYS_TO_CHANGE = 7;
    /** A sentence; whoever has more to say adds a note. */
    private static final int MOST_WORDS = 500;

    private Judging() {}

    static Plan tapped(Moment moment, VerdictTap tap) {
        return switch (tap) {
            case VerdictTap.Judge(SuggestionNumber number, Verdict verdict) ->
                OwnSuggestions.telling(moment, number, (dossier, wait) -> judge(moment, dossier, verdict, wait));
            case VerdictTap.AddWords(SuggestionNumber number) ->
                OwnSuggestions.changing(moment, number, moment.dialogue(), dossier -> askWords(moment, dossier));
        };
    }

    private static Decision judge(Moment moment, Dossier dossier, Verdict verdict, Optional<Phrase> wait) {
        Suggestion suggestion = dossier.suggestion();
        Optional<Course.Judgement> before = Verdicts.present(dossier);
        if (dossier.ended().isEmpty()) {
            return moment.toast(
                    moment.dialogue(),
                    before.isPresent() ? new VerdictText.StillOpenAgain() : new VerdictText.NotFinished());
        }
        if (before.isPresent() && before.get().verdict() == verdict) {
            return moment.toast(moment.dialogue(), new VerdictText.AlreadySaid(verdict));
        }
        if (before.filter(said -> isFinal(moment, said)).isPresent()) {
            return moment.toast(
                    moment.dialogue(),
                    new VerdictText.IsFinal(before.get().verdict(), before.get().on()));
        }
        if (wait.isPresent()) {
            return moment.toast(moment.dialogue(), wait.get());
        }
        List<Change> changes = new ArrayList<>();
        changes.add(
                new Change.Judge(suggestion.number(), verdict, moment.scene().today()));
        changes.addAll(Notice.judged(dossier, verdict, moment.school()));
        return thank(moment, suggestion.number(), verdict, changes);
    }

    private static boolean isFinal(Moment moment, Course.Judgement said) {
        return said.on().plusDays(DAYS_TO_CHANGE).isBefore(moment.scene().today());
    }

    /** Whoever is content may add a word; of whoever is not, the bot asks for one. */
    private static Decision thank(Moment moment, SuggestionNumber number, Verdict verdict, List<Change> changes) {
        About about = About.forContributor(number);
        return switch (verdict) {
            case YES ->
                moment.showAnew(
                        moment.dialogue(),
                        changes,
                        Screen.of(new VerdictText.Thanks(verdict))
                                .about(about)
                                .row(
                                        button(new Label.AddWords(), new VerdictTap.AddWords(number)),
                                        Receipts.back(moment, number)));
            case PARTLY -> ask(moment, new State.Judging(number, verdict), changes, new VerdictText.Thanks(verdict));
            case NO ->
                ask(
                        moment,
                        new State.Judging(number, verdict),
                        changes,
                        new VerdictText.Thanks(verdict),
                        new VerdictText.Reopened(number));
        };
    }

    private static Decision ask(Moment moment, State.Judging state, List<Change> changes, Phrase... above) {
        Dialogue next = Drafting.asking(moment, state);
        Screen question = Steps.screen(moment.scene(), next).orElseThrow().under(above);
        return moment.showAnew(next, changes, question);
    }

    /** The question that the state waits for. */
    static Screen words(State.Judging judging, int revision) {
        Phrase question = switch (judging.verdict()) {
            case YES -> new VerdictText.AskWords();
            case PARTLY, NO -> new VerdictText.AskWhatIsMissing();
        };
        return Screen.of(question)
                .about(About.forContributor(judging.number()))
                .row(button(new Label.WithoutWords(), new Tap.Back(), revision));
    }

    private static Decision askWords(Moment moment, Dossier dossier) {
        Optional<Course.Judgement> said = Verdicts.present(dossier);
        if (said.isEmpty()) {
            return moment.toast(moment.dialogue(), new VerdictText.NotFinished());
        }
        return isFinal(moment, said.get())
                ? moment.toast(
                        moment.dialogue(),
                        new VerdictText.IsFinal(said.get().verdict(), said.get().on()))
                : ask(
                        moment,
                        new State.Judging(
                                dossier.suggestion().number(), said.get().verdict()),
                        List.of());
    }

    /** The sentence came; a file is a note, since no sentence holds it. */
    static Plan said(Moment moment, SuggestionNumber number, Draft.Part part) {
        if (part.attachment().isPresent()) {
            return Notes.note(moment, number, part);
        }
        if (part.text().length() > MOST_WORDS) {
            Screen again = Steps.screen(moment.scene(), moment.dialogue()).orElseThrow();
            return Plan.of(moment.show(moment.dialogue(), again.under(new VerdictText.WordsTooLong(MOST_WORDS))));
        }
        Dialogue home = moment.dialogue().step(new State.Idle());
        return Notes.writing(moment, number, home, (dossier, refusal) -> {
            if (refusal.isPresent()) {
                return moment.show(home, Leaving.remindOfDraft(moment, refusal.get()));
            }
            Optional<Course.Judgement> judgement = Verdicts.present(dossier);
            if (judgement.isEmpty()) {
                // Somebody acted in the meantime; what was typed is no less meant for them.
                return Notes.addedOrAsked(moment, dossier, part);
            }
            return doubt(moment, dossier, judgement.get(), part)
                    .orElseGet(() -> added(moment, dossier, judgement.get(), part.text()));
        });
    }

    private static Optional<Decision> doubt(
            Moment moment, Dossier dossier, Course.Judgement judgement, Draft.Part part) {
        return dossier.suggestion().signature().isUnnamed()
                ? Telling.question(
                        moment, new State.Judging(dossier.suggestion().number(), judgement.verdict()), part)
                : Optional.empty();
    }

    /** What waited goes; what is no sentence by now is a note. */
    static Plan confirmed(Moment moment, SuggestionNumber number, Draft said) {
        Dialogue home = moment.dialogue().step(new State.Idle());
        return Notes.writing(moment, number, home, (dossier, refusal) -> {
            if (refusal.isPresent()) {
                return moment.show(home, Leaving.remindOfDraft(moment, refusal.get()));
            }
            Optional<Course.Judgement> judgement = Verdicts.present(dossier);
            boolean isSentence = said.attachments().isEmpty() && said.text().length() <= MOST_WORDS;
            return judgement.isPresent() && isSentence
                    ? added(moment, dossier, judgement.get(), said.text())
                    : Notes.confirmed(moment, dossier, said);
        });
    }

    private static Decision added(Moment moment, Dossier dossier, Course.Judgement judgement, String words) {
        SuggestionNumber number = dossier.suggestion().number();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.JudgeInWords(number, words));
        changes.addAll(Notice.judgedInWords(dossier, judgement.verdict(), words, moment.school()));
        Screen screen = Screen.of(new VerdictText.WordsAdded())
                .about(About.forContributor(number))
                .row(Receipts.back(moment, number));
        return moment.show(moment.dialogue().step(new State.Idle()), changes, Leaving.remindOfDraft(moment, screen));
    }

    /** No words; the verdict stands. */
    static Decision without(Moment moment, SuggestionNumber number) {
        return moment.show(
                moment.dialogue().step(new State.Idle()),
                Leaving.remindOfDraft(
                        moment,
                        Screen.of(new VerdictText.WithoutWords())
                                .about(About.forContributor(number))
                                .row(Receipts.back(moment, number))));
    }
}
