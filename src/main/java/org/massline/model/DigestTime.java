package org.massline.model;

import java.time.DayOfWeek;

/**
 * When a cadre's weekly digest comes, in the school's time zone.
 *
 * @param hour 0 to 23
 */
public record DigestTime(DayOfWeek day, int hour) {
    public DigestTime {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("an hour of the day is 0 to 23, not " + hour);
        }
    }

    /** The hour as every language here writes it on a clock: 08:00. */
    public String clock() {
        return clock(hour);
    }

    public static String clock(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }

    public DigestTime on(DayOfWeek other) {
        return new DigestTime(other, hour);
    }

    public DigestTime at(int other) {
        return new DigestTime(day, other);
    }
}
