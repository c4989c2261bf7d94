package org.massline.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import org.massline.model.DigestTime;

/**
 * When a digest was due last.
 *
 * @param day on the calendar, whatever the clocks did on it; its week is the digest's
 */
record Due(LocalDate day, Instant at) {
    private static final Duration ITS_HOUR = Duration.ofHours(1);

    /**
     * The latest one that is not after {@code now}.
     *
     * <p>When clocks go forward over the hour, it is due at the first moment that exists after it; when they go back, so
     * that the hour comes twice, the first counts.
     */
    static Due latest(DigestTime time, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(time.day()));
        Due thisWeek = on(day, time, zone);
        return thisWeek.at.isAfter(now) ? on(day.minusWeeks(1), time, zone) : thisWeek;
    }

    private static Due on(LocalDate day, DigestTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time.hour(), 0);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        boolean skipped = transition != null && transition.isGap();
        // Of two offsets in an overlap, atZone takes the earlier moment.
        return new Due(
                day, skipped ? transition.getInstant() : local.atZone(zone).toInstant());
    }

    /** Whether its hour is over. */
    boolean isLongAgo(Instant now) {
        return !now.isBefore(at.plus(ITS_HOUR));
    }

    IsoWeek week() {
        return IsoWeek.of(day);
    }
}
