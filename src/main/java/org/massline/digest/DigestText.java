package org.massline.digest;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
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

    /** The figures of topics, up to three lines for each. */
    record Topics(List<Phrase> topicLines) implements DigestText {
        public Topics {
            topicLines = List.copyOf(topicLines);
        }
    }

    /** The same of many topics, of which the first lines show until somebody wants them all. */
    record FoldedTopics(List<Phrase> topicLines) implements DigestText {
        public FoldedTopics {
            topicLines = List.copyOf(topicLines);
        }
    }

    /** Of many topics those with the most past their target. */
    record MostOverdue(List<Phrase> topics) implements DigestText {
        public MostOverdue {
            topics = List.copyOf(topics);
        }
    }

    record TopicOverdue(Topic topic, int overdue) implements DigestText {}

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
     * What contributors said of what was done.
     *
     * @param judged how many said anything
     */
    record Verdicts(int yes, int judged, int partly, int no) implements DigestText {}

    /** What contributors said of the reasons for which others were declined. */
    record Reasons(int yes, int judged, int partly, int no) implements DigestText {}

    record Outcomes(int done, int declined) implements DigestText {}

    record Promises(int kept, int missed) implements DigestText {}

    /**
     * The week before the one that the digest is about.
     *
     * @param open at its end
     */
    record WeekBefore(int received, int closed, int open) implements DigestText {}
}
