package org.massline.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row, in the school's time zone.
 *
 * @param from the first day
 * @param until the day after the last one
 */
public record Period(LocalDate from, LocalDate until) {
    /** Nobody asks for more, and a misspelt year must not make a picture of centuries. */
    private static final int MOST_YEARS = 20;

    public Period {
        if (!from.isBefore(until) || from.plusYears(MOST_YEARS).isBefore(until)) {
            throw new IllegalArgumentException(from + " until " + until + " is no period of up to 20 years");
        }
    }

    /** So many days, of which that day is the last. */
    public static Period ending(LocalDate lastDay, int days) {
        return new Period(lastDay.plusDays(1).minusDays(days), lastDay.plusDays(1));
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
