package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final SchoolCalendar WEEKENDS_FREE =
            new SchoolCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    @Test
    void aWeekOfWorkIsAWeekLater() {
        assertThat(WEEKENDS_FREE.after(MONDAY, new WorkingDays(5))).isEqualTo(MONDAY.plusDays(7));
        assertThat(WEEKENDS_FREE.after(FRIDAY, new WorkingDays(1))).isEqualTo(FRIDAY.plusDays(3));
        assertThat(WEEKENDS_FREE.after(FRIDAY.plusDays(1), new WorkingDays(1))).isEqualTo(FRIDAY.plusDays(3));
        assertThat(WEEKENDS_FREE.after(FRIDAY.plusDays(1), new WorkingDays(0))).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void holidaysAreNotCounted() {
        SchoolCalendar calendar =
                new SchoolCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(FRIDAY, MONDAY.plusDays(7)));
        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.isWorkingDay(FRIDAY.minusDays(1))).isTrue();
        assertThat(calendar.after(FRIDAY.minusDays(1), new WorkingDays(1))).isEqualTo(MONDAY.plusDays(8));
    }

    @Test
    void aSchoolThatNeverWorksIsNone() {
        assertThatThrownBy(() -> new SchoolCalendar(EnumSet.allOf(DayOfWeek.class), Set.of()))
                .hasMessageContaining("at least one day");
    }

    @Test
    void backwardsRestDaysDoNotCountEither() {
        SchoolCalendar calendar =
                new SchoolCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 11, 20)));
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(calendar.before(monday, new WorkingDays(1))).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(calendar.before(monday, new WorkingDays(0))).isEqualTo(monday);
        assertThat(calendar.after(calendar.before(monday, new WorkingDays(7)), new WorkingDays(7)))
                .isEqualTo(monday);
    }
}
