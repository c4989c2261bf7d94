package org.massline.conversation.board;

import static org.massline.conversation.Screen.button;

import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.BoardChange;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardPlace;
import org.massline.conversation.BoardTap;
import org.massline.conversation.BoardView;
import org.massline.conversation.Change;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.contributor.Errands;
import org.massline.model.SuggestionNumber;

/** Seconding what somebody else suggested, and taking it back. Tapped twice, it counts once. */
public final class Seconding {
    private Seconding() {}

    static Plan second(Moment moment, SuggestionNumber number, BoardPlace from) {
        return Plan.of(new BoardNeed.EntryToSecond(number), (BoardView view) -> {
            Screen asItIs = BoardConversation.entry(moment, view, from);
            if (view.entry().isEmpty() || view.own() || view.seconded()) {
                return moment.show(moment.dialogue(), asItIs);
            }
            if (!view.canBeSeconded()) {
                return moment.show(moment.dialogue(), asItIs.under(new BoardText.Finished(number)));
            }
            BoardView seconded = view.seconding(true);
            return moment.show(
                    moment.dialogue(),
                    List.of(new BoardChange.Second(number, moment.scene().today())),
                    BoardConversation.entry(moment, seconded, from).under(new BoardText.NowSeconded(number)));
        });
    }

    static Plan takeBack(Moment moment, SuggestionNumber number, BoardPlace from) {
        return Plan.of(new BoardNeed.EntryToSecond(number), (BoardView view) -> {
            if (!view.seconded()) {
                return moment.show(moment.dialogue(), BoardConversation.entry(moment, view, from));
            }
            BoardView taken = view.seconding(false);
            List<Change> changes = List.of(new BoardChange.TakeBack(number));
            // What is no more on the board can be taken back nevertheless, and then there is nothing to show.
            Screen screen = view.entry().isPresent()
                    ? BoardConversation.entry(moment, taken, from)
                    : Screen.of(List.of()).row(button(new Label.ToBoard(), new BoardTap.BoardAt(from)));
            return moment.show(moment.dialogue(), changes, screen.under(new BoardText.NotSecondedAnyMore(number)));
        });
    }

    /** Instead of sending a draft that says the same. The draft is put aside, and can become their own words. */
    public static Plan instead(Moment moment, SuggestionNumber number) {
        return Plan.of(new BoardNeed.EntryToSecond(number), (BoardView view) -> {
            if (!view.canBeSeconded()) {
                // It ended since it was shown; the draft goes its way.
                Draft draft = moment.dialogue().draft().orElse(Draft.EMPTY).asDifferent();
                return Errands.proceed(moment, moment.dialogue().withDraft(draft), whyNot(view));
            }
            return moment.show(
                    Errands.putAside(moment),
                    List.of(new BoardChange.Second(number, moment.scene().today())),
                    Screen.of(new BoardText.SecondedInstead(number))
                            .row(button(new Label.UseDraft(), new BoardTap.SayDraft(number)))
                            .row(button(new Label.BringBack(), new Tap.BringBack()))
                            .row(button(new Label.ToBoard(), new BoardTap.BoardAt(BoardPlace.FIRST))));
        });
    }

    /** Why it cannot be seconded. */
    static Phrase whyNot(BoardView view) {
        if (view.entry().isEmpty()) {
            return new BoardText.NotThere();
        }
        return view.own() ? new BoardText.Own() : new BoardText.Finished(view.number());
    }
}
