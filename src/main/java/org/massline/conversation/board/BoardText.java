package org.massline.conversation.board;

import java.time.LocalDate;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.BoardList;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the board shows, and what is said of seconding. */
public sealed interface BoardText extends Phrase {
    record Heading(BoardList list) implements BoardText {}

    record HeadingOfTopic(BoardList list, Topic topic) implements BoardText {}

    /** Nothing of this kind is there. */
    record Nothing(BoardList list) implements BoardText {}

    record Line(SuggestionNumber number, Topic topic, Status status, String excerpt) implements BoardText {}

    record SecondedLine(SuggestionNumber number, Topic topic, Status status, int seconds, String excerpt)
            implements BoardText {}

    record AskTopic() implements BoardText {}

    record AskWords() implements BoardText {}

    record Found(String words) implements BoardText {}

    record NothingFound(String words) implements BoardText {}

    record Title(SuggestionNumber number, Topic topic) implements BoardText {}

    record Standing(Status status, LocalDate publishedOn) implements BoardText {}

    record Outcome(Passage text) implements BoardText {}

    /** And whose words these are, as contributors see them. */
    record OutcomeBy(Passage text, Phrase who) implements BoardText {}

    record PartOf(SuggestionNumber whole) implements BoardText {}

    record Seconds(int seconds) implements BoardText {}

    /** Fewer than are counted. */
    record FewSecond() implements BoardText {}

    record YouSecond() implements BoardText {}

    record NowSeconded(SuggestionNumber number) implements BoardText {}

    record NotSecondedAnyMore(SuggestionNumber number) implements BoardText {}

    record Own() implements BoardText {}

    /** It cannot be seconded any more. */
    record Finished(SuggestionNumber number) implements BoardText {}

    record NotThere() implements BoardText {}

    /** Before the draft is shown as it will be sent. */
    record AskDifferent(int count) implements BoardText {}

    record AlikeLine(SuggestionNumber number, String excerpt) implements BoardText {}

    record SecondedInstead(SuggestionNumber number) implements BoardText {}

    record AskOwnWords(SuggestionNumber number) implements BoardText {}

    record AskUseDraft(SuggestionNumber number, String excerpt) implements BoardText {}

    record GoesWith(SuggestionNumber number) implements BoardText {}

    record SentWith(SuggestionNumber number, SuggestionNumber whole) implements BoardText {}

    /** The words stay, as a suggestion that stands for itself. */
    record StandsAlone(SuggestionNumber number) implements BoardText {}

    /** To those who second it. */
    record WasWithdrawn(SuggestionNumber number) implements BoardText {}
}
