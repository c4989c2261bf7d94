package org.massline.digest;

import java.time.LocalDate;
import java.util.List;
import org.massline.model.Page;
import org.massline.model.Suggestion;
import org.massline.model.Topic;

/**
 * What a digest is made of. No suggestion is in two of the three lists.
 *
 * @param topics which the recipient answers for, in the school's order
 * @param overdue open and past their target, oldest target first
 * @param received since the digest before, and not overdue, oldest target first
 * @param open from before, and not overdue, oldest target first
 */
record DigestWeek(
        Occasion occasion,
        Period period,
        List<Topic> topics,
        Page<Suggestion> overdue,
        Page<Suggestion> received,
        Page<Suggestion> open,
        Before before) {
    /** More than this many suggestions nobody reads in one go; the inbox has the rest. */
    static final int MOST_LISTED = 40;

    DigestWeek {
        topics = List.copyOf(topics);
    }

    /** Why it is composed. */
    enum Occasion {
        /** For a cadre's private chat. */
        CADRE,
        /** For a cadres' group, where there is no inbox. */
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

    boolean isEmpty() {
        return overdue.total() == 0 && received.total() == 0 && open.total() == 0;
    }
}
