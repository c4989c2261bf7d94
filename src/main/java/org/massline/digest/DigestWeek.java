package org.massline.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Saying;
import org.massline.conversation.DeskPage;
import org.massline.effect.TopicWeek;
import org.massline.model.Topic;

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
     * The week that ended when the period began.
     *
     * @param open at its end
     */
    record Before(int received, int closed, int open) {}

    /** What came of suggestions about all the topics. */
    TopicWeek.Results results() {
        return figures.stream().map(TopicWeek::results).reduce(TopicWeek.Results.NONE, TopicWeek.Results::and);
    }

    /** Nothing new, nothing open, and nothing came of anything. */
    boolean isEmpty() {
        return desk.isEmpty() && results().isNothing();
    }
}
