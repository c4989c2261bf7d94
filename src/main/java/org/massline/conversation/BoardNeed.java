package org.massline.conversation;

import java.util.List;
import java.util.Optional;
import org.massline.model.BoardEntry;
import org.massline.model.InquiryId;
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

    /**
     * An inquiry as the person sees who answers it; empty if it is not asked of them. Nobody else changes its suggestion before
     * this decision is carried out.
     */
    record Asked(InquiryId inquiry) implements BoardNeed<Optional<AskedView>> {}

    /** What was asked last about a suggestion of each kind, newest first; the decision checks the right to see it. */
    record Inquiries(SuggestionNumber number) implements BoardNeed<List<InquiryView>> {}
}
