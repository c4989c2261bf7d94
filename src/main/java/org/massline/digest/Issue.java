package org.massline.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.massline.store.Digests.Written;

/**
 * A digest to be written: for which week, and since when.
 *
 * @param after numbers greater than this are new
 * @param upTo the newest number that there is; what comes while this one is written is new in the next
 * @param weeks that it covers
 * @param isSilent it is only marked: a group seen for the first time has missed nothing
 */
record Issue(IsoWeek week, LocalDate since, long after, long upTo, int weeks, boolean isSilent) {
    /**
     * A week written for the future was written under a clock that was wrong. Up to four of them are believed, so that a
     * clock set back by some days or weeks repeats nothing; more are not, or one wrong year would end all digests.
     */
    static final int WEEKS_AHEAD_BELIEVED = 4;

    private static final int DAYS = 7;

    /**
     * What is to be written for this recipient, if anything.
     *
     * @param last their latest digest, up to {@link #WEEKS_AHEAD_BELIEVED} after the one that is due
     */
    static Optional<Issue> of(Recipient recipient, Due due, Optional<Written> last, LocalDate today, long newest) {
        if (isWritten(due, last)) {
            return Optional.empty();
        }
        if (recipient.joinedOn().filter(day -> !day.isBefore(due.day())).isPresent()) {
            return Optional.empty();
        }
        if (last.isEmpty() && recipient.isGroup()) {
            return Optional.of(new Issue(due.week(), today, 0, newest, 1, true));
        }
        Start start = Start.of(recipient, last, due.day());
        LocalDate since = start.since.isAfter(today) ? today : start.since;
        int weeks = start.digest
                .map(digest -> IsoWeek.ofStored(digest.week()).weeksUntil(due.week()))
                .orElseGet(() -> weeksBetween(since, due.day()));
        return Optional.of(new Issue(due.week(), since, start.after(), newest, weeks, false));
    }

    /** Whether the week's digest was written; see {@link #of}. */
    static boolean isWritten(Due due, Optional<Written> last) {
        return last.filter(digest -> IsoWeek.ofStored(digest.week()).compareTo(due.week()) >= 0)
                .isPresent();
    }

    /**
     * What a digest covered.
     *
     * @param before the recipient's digest before it
     */
    static Issue written(Recipient recipient, Written digest, Optional<Written> before) {
        Start start = Start.of(recipient, before, digest.on());
        LocalDate since = start.since.isAfter(digest.on()) ? digest.on() : start.since;
        return new Issue(IsoWeek.ofStored(digest.week()), since, start.after(), digest.upToNumber(), 1, false);
    }

    /** What a digest would cover if it were written today. */
    static Issue preview(Recipient recipient, Optional<Written> last, LocalDate today, long newest) {
        Start start = Start.of(recipient, last, today);
        LocalDate since = start.since.isAfter(today) ? today : start.since;
        return new Issue(IsoWeek.of(today), since, start.after(), newest, 1, false);
    }

    private static int weeksBetween(LocalDate since, LocalDate day) {
        long days = ChronoUnit.DAYS.between(since, day);
        return Math.max(1, Math.toIntExact((days + DAYS - 1) / DAYS));
    }

    /** Where the digest before ended; for the first digest of a cadre a week ago, or when they joined if that is earlier. */
    private record Start(LocalDate since, Optional<Written> digest) {
        static Start of(Recipient recipient, Optional<Written> last, LocalDate day) {
            LocalDate weekAgo = day.minusDays(DAYS);
            LocalDate first = recipient
                    .joinedOn()
                    .filter(joined -> joined.isBefore(weekAgo))
                    .orElse(weekAgo);
            // Somebody who left and came back begins anew.
            Optional<Written> valid = last.filter(digest -> recipient
                    .joinedOn()
                    .filter(joined -> joined.isAfter(digest.on()))
                    .isEmpty());
            return new Start(valid.map(Written::on).orElse(first), valid);
        }

        long after() {
            return digest.map(Written::upToNumber).orElse(0L);
        }
    }
}
