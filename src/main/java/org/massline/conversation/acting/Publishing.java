package org.massline.conversation.acting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.massline.chat.Phrase;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardView;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.PublicState;
import org.massline.conversation.PublicTap;
import org.massline.conversation.cadre.Sight;
import org.massline.model.BoardEntry;
import org.massline.model.Inquiry;
import org.massline.model.SuggestionNumber;

/**
 * Publishing a suggestion: its text is put into words that tell of nobody, looked at as everybody will read it, and published.
 * The original stays as it was written, and no file goes with it.
 */
public final class Publishing {
    /** It is read on a phone, in one message with what stands around it. */
    static final int MOST_TEXT = 3000;

    private Publishing() {}

    /** A button of a suggestion, or below what stands on the board of it. */
    public static Plan tapped(Moment moment, PublicTap tap) {
        Dialogue dialogue = moment.dialogue();
        SuggestionNumber number = tap.number();
        return switch (tap) {
            case PublicTap.Publish publish ->
                ifPossible(
                        moment,
                        tap,
                        (dossier, view) -> view.entry()
                                .map(entry -> moment.showAnew(
                                        dialogue,
                                        List.of(),
                                        PublicScreens.onBoard(
                                                moment.school(), entry, view.concludedBy(), tap.revision())))
                                .orElseGet(() -> word(
                                        moment, dossier, dossier.suggestion().text(), tap.revision())));
            case PublicTap.Reword reword ->
                ifPossible(
                        moment,
                        tap,
                        (dossier, view) -> view.entry()
                                .map(entry -> word(moment, dossier, entry.text(), tap.revision()))
                                .orElseGet(() -> moment.toast(dialogue, new PublicText.NotOnBoard(number))));
            case PublicTap.AskAll ask -> Inquiring.ask(moment, number, tap.revision(), Inquiry.Kind.QUESTION);
            case PublicTap.ShowPlan plan -> Inquiring.ask(moment, number, tap.revision(), Inquiry.Kind.PLAN);
            case PublicTap.ShowAnswers answers -> Inquiring.answers(moment, number);
            case PublicTap.CloseInquiry close -> Inquiring.close(moment, number, close.inquiry());
            case PublicTap.Unpublish unpublish -> takeDown(moment, number, tap.revision());
        };
    }

    /** The suggestion as it is, and how it stands on the board, if it is theirs and nobody did anything since. */
    private static Plan ifPossible(Moment moment, PublicTap tap, BiFunction<Dossier, BoardView, Decision> then) {
        return yours(moment, tap.number(), moment.dialogue(), (dossier, view) -> {
            boolean old = dossier.suggestion().course().revision() != tap.revision();
            return old || !dossier.suggestion().status().isForEverybody()
                    ? Acting.meanwhile(moment, dossier, moment.dialogue())
                    : then.apply(dossier, view);
        });
    }

    private static Plan yours(
            Moment moment, SuggestionNumber number, Dialogue otherwise, BiFunction<Dossier, BoardView, Decision> then) {
        Need<Optional<Dossier>> suggestion = new Need.AnySuggestion(number);
        Need<BoardView> entry = new BoardNeed.Entry(number);
        return new Plan(
                Set.of(suggestion, entry),
                facts -> facts.answer(suggestion)
                        .filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .map(dossier -> then.apply(dossier, facts.answer(entry)))
                        .orElseGet(() -> Acting.notYours(moment, otherwise)));
    }

    private static Decision word(Moment moment, Dossier dossier, String text, int revision) {
        PublicState.WordingEntry wording =
                new PublicState.WordingEntry(dossier.suggestion().number(), revision, text);
        Dialogue next = moment.asking(wording);
        return moment.showAnew(
                next,
                List.of(),
                PublicScreens.wording(wording, dossier.suggestion().signature(), next.revision()));
    }

    private static Plan takeDown(Moment moment, SuggestionNumber number, int revision) {
        Dialogue dialogue = moment.dialogue();
        Plan act = Acting.act(
                moment,
                number,
                Optional.of(revision),
                new Deed.Unpublish(),
                dialogue,
                showing(moment, dialogue, new PublicText.NowOffBoard(number)));
        Plan unlessGone = yours(
                moment, number, dialogue, (dossier, view) -> moment.toast(dialogue, new PublicText.NotOnBoard(number)));
        Need<BoardView> entry = new BoardNeed.Entry(number);
        Set<Need<?>> needs = new HashSet<>(act.needs());
        needs.addAll(unlessGone.needs());
        return new Plan(
                needs,
                facts -> (facts.answer(entry).entry().isPresent() ? act : unlessGone)
                        .then()
                        .apply(facts));
    }

    /** The words that were asked for. */
    static Plan words(Moment moment, PublicState state, Draft.Part part) {
        return switch (state) {
            case PublicState.WordingEntry(SuggestionNumber number, int revision, String text) ->
                said(moment, number, revision, part);
            // Whoever types below a preview has changed it.
            case PublicState.PreviewingEntry(SuggestionNumber number, int revision, String text) ->
                said(moment, number, revision, part);
            case PublicState.WordingInquiry wording -> Inquiring.said(moment, wording, part);
            case PublicState.WordingAnswers wording -> Inquiring.answersSaid(moment, wording, part);
            // Whoever types below a preview has worded it anew.
            case PublicState.PreviewingInquiry(SuggestionNumber number, int revision, Inquiry.Wording wording) ->
                Inquiring.said(moment, new PublicState.WordingInquiry(number, revision, wording.kind()), part);
        };
    }

    private static Plan said(Moment moment, SuggestionNumber number, int revision, Draft.Part part) {
        return TypedWords.refused(moment, part, MOST_TEXT)
                .orElseGet(() -> preview(moment, number, revision, part.text().strip()));
    }

    /** A button of the present step; empty if it belongs to another one. */
    public static Optional<Plan> step(Moment moment, PublicTap.OfStep tap) {
        return switch (tap) {
            case PublicTap.AsItIs as
            when moment.dialogue().state()
                            instanceof PublicState.WordingEntry(SuggestionNumber number, int revision, String text)
                    && !text.isBlank()
                    && text.length() <= MOST_TEXT -> Optional.of(preview(moment, number, revision, text));
            case PublicTap.ChangeEntry change
            when moment.dialogue().state()
                    instanceof PublicState.PreviewingEntry(SuggestionNumber number, int revision, String text) ->
                Optional.of(yours(
                        moment, number, Acting.home(moment), (dossier, view) -> word(moment, dossier, text, revision)));
            case PublicTap.PublishEntry publish
            when moment.dialogue().state()
                    instanceof PublicState.PreviewingEntry(SuggestionNumber number, int revision, String text) ->
                Optional.of(Acting.act(
                        moment,
                        number,
                        Optional.of(revision),
                        new Deed.Publish(text),
                        Acting.home(moment),
                        showing(moment, Acting.home(moment), new PublicText.NowOnBoard(number))));
            case PublicTap.ChangeInquiry change
            when moment.dialogue().state() instanceof PublicState.PreviewingInquiry previewing ->
                Optional.of(Inquiring.change(moment, previewing));
            case PublicTap.SendInquiry send
            when moment.dialogue().state() instanceof PublicState.PreviewingInquiry previewing ->
                Optional.of(Inquiring.send(moment, previewing));
            case PublicTap.AskInThread ask
            when moment.dialogue().state() instanceof PublicState.PreviewingInquiry previewing ->
                Optional.of(Inquiring.askInThread(moment, previewing));
            case PublicTap.OfStep other -> Optional.empty();
        };
    }

    static Acting.Afterwards showing(Moment moment, Dialogue next, Phrase above) {
        return (after, changes, deed) ->
                moment.show(next, changes, Acting.afterDeed(moment, after, deed).under(above));
    }

    private static Plan preview(Moment moment, SuggestionNumber number, int revision, String text) {
        LocalDate today = moment.scene().today();
        return yours(moment, number, Acting.home(moment), (dossier, view) -> {
            Dialogue next = moment.asking(new PublicState.PreviewingEntry(number, revision, text));
            BoardEntry entry = PublicScreens.entry(dossier.suggestion(), text, view.entry(), today);
            return moment.show(
                    next, PublicScreens.preview(moment.school(), dossier, entry, view.concludedBy(), next.revision()));
        });
    }
}
