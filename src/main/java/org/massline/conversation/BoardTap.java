package org.massline.conversation;

import org.massline.model.SuggestionNumber;

/** On the board, for everybody. */
public sealed interface BoardTap extends Tap.Standing {
    record BoardAt(BoardPlace place) implements BoardTap {}

    /** Which topic shall be shown alone. */
    record BoardTopics(BoardPlace place) implements BoardTap {}

    record SearchBoard() implements BoardTap {}

    /**
     * An entry by itself.
     *
     * @param from where the way back leads
     */
    record OpenEntry(SuggestionNumber number, BoardPlace from) implements BoardTap {}

    record Second(SuggestionNumber number, BoardPlace from) implements BoardTap {}

    record TakeBack(SuggestionNumber number, BoardPlace from) implements BoardTap {}

    /** To second it and say it in one's own words, too. */
    record SayInOwnWords(SuggestionNumber number) implements BoardTap {}

    /** What one has written already shall be these words. */
    record SayDraft(SuggestionNumber number) implements BoardTap {}

    /** Buttons of the steps in which the board comes in. */
    sealed interface OfStep extends Tap.OnBoard {}

    /** This one says it already. */
    record SecondInstead(SuggestionNumber number) implements OfStep {}

    record MineIsDifferent() implements OfStep {}

    /** What was looked for and is not there becomes a suggestion. */
    record SuggestWords() implements OfStep {}
}
