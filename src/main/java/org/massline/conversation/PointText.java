package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Point;
import org.massline.model.SuggestionNumber;

/** What is said of points that are answered one by one. */
public sealed interface PointText extends Phrase {
    /** To whoever writes something that makes several. */
    record Offer(int count) implements PointText {}

    /** Above the points of a suggestion. */
    record Heading() implements PointText {}

    record Waiting(int item, String excerpt) implements PointText {}

    /** As cadres see it. */
    record Answered(int item, String excerpt, LocalDate on, Passage answer, Point.Mark mark) implements PointText {}

    /** As its contributor sees it. */
    record AnsweredBy(int item, String excerpt, Phrase who, LocalDate on, Passage answer, Point.Mark mark)
            implements PointText {}

    // To a cadre who answers.

    record AskWhich(SuggestionNumber number) implements PointText {}

    record AskAnswer(SuggestionNumber number, int item, String excerpt) implements PointText {}

    record Taken(SuggestionNumber number, int item) implements PointText {}

    record MoreWaiting() implements PointText {}

    record NoneWaiting() implements PointText {}

    /** Somebody else was faster. */
    record AnsweredAlready(int item) implements PointText {}

    /** Before a suggestion is said to be done. */
    record Unanswered(List<Phrase> items) implements PointText {
        public Unanswered {
            items = List.copyOf(items);
        }
    }

    record Item(int item) implements PointText {}

    // To the contributor who marks.

    record MarkedAnswered(int item) implements PointText {}

    record MarkedNotAnswered(int item) implements PointText {}

    /** While they are muted for it. */
    record MarkedUntold(int item, LocalDate until) implements PointText {}

    /** No answer is there that could be marked. */
    record NothingToMark() implements PointText {}
}
