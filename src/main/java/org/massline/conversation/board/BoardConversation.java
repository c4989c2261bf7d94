package org.massline.conversation.board;

import java.util.List;
import java.util.Optional;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardPage;
import org.massline.conversation.BoardPlace;
import org.massline.conversation.BoardTap;
import org.massline.conversation.BoardView;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.contributor.Errands;
import org.massline.model.BoardEntry;
import org.massline.model.Cadre;
import org.massline.model.Excerpt;
import org.massline.model.SuggestionNumber;

/** The board, as everybody reads and searches it. */
public final class BoardConversation {
    private static final int TO_A_PAGE = 5;
    private static final int MOST_FOUND = 8;
    /** Whoever writes more than this does not look for something: it is a suggestion. */
    private static final int LONGEST_SEARCH = 100;

    private BoardConversation() {}

    /** {@code /board}, or {@code /board} and what to look for. */
    public static Plan commanded(Moment moment, String words) {
        return words.isBlank() ? page(moment, BoardPlace.FIRST) : search(moment, words);
    }

    public static Plan tapped(Moment moment, BoardTap tap) {
        return switch (tap) {
            case BoardTap.BoardAt(BoardPlace place) -> page(moment, place);
            case BoardTap.BoardTopics(BoardPlace place) ->
                Plan.of(moment.show(moment.dialogue(), BoardScreens.topics(moment.school(), place)));
            case BoardTap.SearchBoard search -> Plan.of(Errands.ask(moment, new State.Searching()));
            case BoardTap.OpenEntry(SuggestionNumber number, BoardPlace from) -> open(moment, number, from);
            case BoardTap.Second(SuggestionNumber number, BoardPlace from) -> Seconding.second(moment, number, from);
            case BoardTap.TakeBack(SuggestionNumber number, BoardPlace from) ->
                Seconding.takeBack(moment, number, from);
            case BoardTap.SayInOwnWords(SuggestionNumber number) -> OwnWords.ask(moment, number);
            case BoardTap.SayDraft(SuggestionNumber number) -> OwnWords.useDraft(moment, number);
        };
    }

    private static Plan page(Moment moment, BoardPlace place) {
        return Plan.of(
                new BoardNeed.Listed(place, TO_A_PAGE),
                (BoardPage page) -> moment.show(moment.dialogue(), BoardScreens.page(moment.school(), place, page)));
    }

    private static Plan open(Moment moment, SuggestionNumber number, BoardPlace from) {
        return Plan.of(
                new BoardNeed.Entry(number),
                (BoardView view) -> moment.show(moment.dialogue(), entry(moment, view, from)));
    }

    static Screen entry(Moment moment, BoardView view, BoardPlace from) {
        return view.entry()
                .map(entry -> BoardScreens.entry(moment.school(), view, entry, from))
                .orElseGet(BoardScreens::notThere);
    }

    /** An entry as everybody reads it, with no word of what the reader did. */
    public static List<Phrase> shown(School school, BoardEntry entry, Optional<Cadre> concludedBy) {
        return BoardScreens.shown(school, entry, concludedBy);
    }

    /** What to look for was typed; empty if it is too long for that, and begins a suggestion. */
    public static Optional<Plan> searched(Moment moment, String words) {
        return words.strip().length() > LONGEST_SEARCH ? Optional.empty() : Optional.of(search(moment, words));
    }

    private static Plan search(Moment moment, String words) {
        String wanted = Excerpt.of(words, LONGEST_SEARCH);
        Dialogue next = Errands.asking(moment, new State.Found(wanted));
        return Plan.of(
                new BoardNeed.Found(wanted, MOST_FOUND),
                (List<BoardEntry> found) -> moment.show(
                        next,
                        Errands.remindOfDraft(
                                moment, BoardScreens.found(moment.school(), wanted, found, next.revision()))));
    }

    /** What was looked for and is not there becomes a suggestion. */
    public static Plan suggest(Moment moment, State.Found found) {
        return moment.event() instanceof Event.Tapped tapped
                ? Errands.add(
                        moment,
                        // No message of the person's has this number, so none that they edit changes it.
                        new Draft.Part(tapped.message(), found.words(), Optional.empty(), Optional.empty()))
                : Plan.of(moment.silence(moment.dialogue()));
    }
}
