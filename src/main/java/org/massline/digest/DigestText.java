package org.massline.digest;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the digest says. */
public sealed interface DigestText extends Phrase {
    record Heading(LocalDate since) implements DigestText {}

    /** Above a digest that is shown before its time. */
    record PreviewHeading(LocalDate since) implements DigestText {}

    /**
     * Several weeks in one digest.
     *
     * @param weeks that it covers, at least 2
     */
    record CatchUp(int weeks) implements DigestText {}

    /** The three sections below it, counted. */
    record Overview(int overdue, int received, int open) implements DigestText {}

    /** The whole digest of a week without anything. */
    record Empty(LocalDate since) implements DigestText {}

    record PreviewEmpty(LocalDate since) implements DigestText {}

    /** The figures of topics, a line or two for each. */
    record Topics(List<Phrase> topicLines) implements DigestText {
        public Topics {
            topicLines = List.copyOf(topicLines);
        }
    }

    record TopicLine(Topic topic, int received, int answered, int overdue, int open) implements DigestText {}

    /**
     * With the open one that most people second.
     *
     * @param number of that one
     */
    record TopicLineSeconded(
            Topic topic, int received, int answered, int overdue, int open, SuggestionNumber number, int seconds)
            implements DigestText {}

    /** Nothing came, nothing is open there. */
    record QuietTopics(List<Phrase> names) implements DigestText {
        public QuietTopics {
            names = List.copyOf(names);
        }
    }

    record TopicName(Topic topic) implements DigestText {}

    /** What came of suggestions in the period. */
    record Results(List<Phrase> resultLines) implements DigestText {
        public Results {
            resultLines = List.copyOf(resultLines);
        }
    }

    /**
     * What contributors said of outcomes.
     *
     * @param judged how many said anything
     */
    record Verdicts(int yes, int judged, int partly, int no) implements DigestText {}

    record Outcomes(int done, int declined) implements DigestText {}

    record Promises(int kept, int missed) implements DigestText {}

    /**
     * The week before the one that the digest is about.
     *
     * @param open at its end
     */
    record WeekBefore(int received, int closed, int open) implements DigestText {}
}
