package org.massline.conversation;

import java.util.List;
import org.massline.model.BoardEntry;
import org.massline.model.SuggestionNumber;

/** What is asked of the board. */
public sealed interface BoardNeed<A> extends Need.OfBoard<A> {
    /** A page of it. */
    record Listed(BoardPlace place, int size) implements BoardNeed<BoardPage> {}

    /** What is on it of these words, the most fitting first. */
    record Found(String words, int most) implements BoardNeed<List<BoardEntry>> {}

    /** What is on it, open, somebody else's, and says the same as this text; rather nothing than what only resembles it. */
    record Alike(String text, int most) implements BoardNeed<List<BoardEntry>> {}

    record Entry(SuggestionNumber number) implements BoardNeed<BoardView> {}

    /** Like {@link Entry}, and nobody else changes the suggestion before this decision is carried out. */
    record EntryToSecond(SuggestionNumber number) implements BoardNeed<BoardView> {}
}
