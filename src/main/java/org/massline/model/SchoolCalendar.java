package org.massline.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** On which days the school works. */
public record SchoolCalendar(Set<DayOfWeek> restDays, Set<LocalDate> holidays) {
    public SchoolCalendar {
        restDays = Set.copyOf(restDays);
        holidays = Set.copyOf(holidays);
        if (restDays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a school works on at least one day of the week");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return !restDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day that is {@code days} working days after {@code start}; the day itself is not counted. */
    public LocalDate after(LocalDate start, WorkingDays days) {
        LocalDate day = start;
        // Bound: a week has a working day, and holidays are a finite set.
        for (int left = days.count(); left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day that is {@code days} working days before {@code start}; the day itself is not counted. */
    public LocalDate before(LocalDate start, WorkingDays days) {
        LocalDate day = start;
        for (int left = days.count(); left > 0; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
