package org.massline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * From when to when nobody is to be told anything unasked, in full hours of the school's clock; over midnight where {@code to}
 * comes before {@code from}.
 *
 * @param from 0 to 23
 * @param to 0 to 23, and another hour than {@code from}
 */
public record QuietHours(int from, int to) {
    /** Until a person chooses: the night. */
    public static final QuietHours NIGHT = new QuietHours(22, 7);

    public QuietHours {
        if (from < 0 || from > 23 || to < 0 || to > 23 || from == to) {
            throw new IllegalArgumentException(
                    "quiet hours are two different hours of a day, not " + from + " and " + to);
        }
    }

    /** The first moment at or after {@code now} that is not quiet. */
    public Instant endAfter(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        if (!isQuiet(here.getHour())) {
            return now;
        }
        LocalDate day =
                here.getHour() < to ? here.toLocalDate() : here.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.of(to, 0)).atZone(zone).toInstant();
    }

    private boolean isQuiet(int hour) {
        return from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }
}
