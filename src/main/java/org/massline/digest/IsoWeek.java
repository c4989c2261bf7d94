package org.massline.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A week of ISO 8601: Monday to Sunday, numbered so that a week across New Year belongs to the year of its Thursday. */
record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {
    private static final String MONDAY = "-1";

    IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
        }
    }

    static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * The week stored so.
     *
     * @param stored like 2026-W48
     */
    static IsoWeek ofStored(String stored) {
        return new IsoWeek(LocalDate.parse(stored + MONDAY, DateTimeFormatter.ISO_WEEK_DATE));
    }

    /** As the standard writes it, 2026-W48; the order of the texts is that of the weeks. */
    String stored() {
        String day = DateTimeFormatter.ISO_WEEK_DATE.format(monday);
        return day.substring(0, day.length() - MONDAY.length());
    }

    IsoWeek plusWeeks(int weeks) {
        return new IsoWeek(monday.plusWeeks(weeks));
    }

    /** How many weeks later the other one is; negative if it is earlier. */
    int weeksUntil(IsoWeek other) {
        return Math.toIntExact(ChronoUnit.WEEKS.between(monday, other.monday));
    }

    @Override
    public int compareTo(IsoWeek other) {
        return monday.compareTo(other.monday);
    }
}
