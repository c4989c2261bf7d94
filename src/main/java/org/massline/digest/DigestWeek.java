package org.massline.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Saying;
import org.massline.conversation.DeskPage;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.store.Promises;
import org.massline.store.Verdicts;

/**
 * What a digest is made of.
 *
 * @param topics which the recipient answers for, in the school's order
 * @param figures one for each topic, in the same order
 * @param desk the first page of what is to be worked on
 * @param picture of the last twelve weeks
 */
record DigestWeek(
        Occasion occasion,
        Period period,
        List<Topic> topics,
        List<TopicWeek> figures,
        Before before,
        DeskPage desk,
        Optional<Saying.Enclosed> picture) {
    DigestWeek {
        topics = List.copyOf(topics);
        figures = List.copyOf(figures);
    }

    /** Why it is composed. */
    enum Occasion {
        /** For a cadre's private chat. */
        CADRE,
        /** For a cadres' group. */
        GROUP,
        /** A cadre asked how it would read now. */
        PREVIEW
    }

    /**
     * What it covers.
     *
     * @param since the day of the digest before
     * @param weeks 1, or more where digests could not be written
     */
    record Period(LocalDate since, LocalDate today, int weeks) {
        /** The same as files are asked for; nothing if it has only begun. */
        Optional<org.massline.model.Period> days(Occasion occasion) {
            LocalDate until = occasion == Occasion.PREVIEW ? today.plusDays(1) : today;
            return since.isBefore(until) ? Optional.of(new org.massline.model.Period(since, until)) : Optional.empty();
        }

        Period {
            if (since.isAfter(today) || weeks < 1) {
                throw new IllegalArgumentException(since + " to " + today + " is no period of " + weeks + " weeks");
            }
        }
    }

    /**
     * A topic's figures.
     *
     * @param received in the period
     * @param answered for the first time in the period
     * @param overdue now
     * @param open now
     * @param results what came of its suggestions in the period
     * @param mostSeconded of the open ones
     */
    record TopicWeek(
            Topic topic,
            int received,
            int answered,
            int overdue,
            int open,
            Results results,
            Optional<Suggestion> mostSeconded) {
        boolean isQuiet() {
            return received == 0 && answered == 0 && overdue == 0 && open == 0 && results.isNothing();
        }
    }

    /**
     * What came of suggestions in the period.
     *
     * @param done declared by cadres
     * @param ofDone what contributors said: whether it helped
     * @param ofDeclined what they said: whether the reason was understandable
     */
    record Results(int done, int declined, Verdicts.Tally ofDone, Verdicts.Tally ofDeclined, Promises.Tally promises) {
        /** Nothing came of any. */
        static final Results NONE = new Results(0, 0, Verdicts.Tally.NONE, Verdicts.Tally.NONE, Promises.Tally.NONE);

        boolean isNothing() {
            return equals(NONE);
        }

        private Results and(Results other) {
            return new Results(
                    done + other.done,
                    declined + other.declined,
                    ofDone.and(other.ofDone),
                    ofDeclined.and(other.ofDeclined),
                    promises.and(other.promises));
        }
    }

    /**
     * The week that ended when the period began.
     *
     * @param open at its end
     */
    record Before(int received, int closed, int open) {}

    /** What came of suggestions about all the topics. */
    Results results() {
        return figures.stream().map(TopicWeek::results).reduce(Results.NONE, Results::and);
    }

    /** Nothing new, nothing open, and nothing came of anything. */
    boolean isEmpty() {
        return desk.isEmpty() && results().isNothing();
    }
}
