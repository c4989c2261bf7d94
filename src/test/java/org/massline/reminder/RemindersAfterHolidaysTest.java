package org.massline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CALENDAR;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.conversation.Limits;
import org.massline.model.Language;
import org.massline.model.SchoolCalendar;
import org.massline.model.SchoolName;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;
import org.massline.turn.SchoolRegister;

/** Nobody works for six weeks, from Saturday, 21 November 2026, until Friday, 1 January 2027. */
@ParameterizedClass
@EnumSource
class RemindersAfterHolidaysTest {
    private static final SchoolCalendar SIX_WEEKS = new SchoolCalendar(
            CALENDAR.restDays(),
            LocalDate.of(2026, 11, 21).datesUntil(LocalDate.of(2027, 1, 2)).collect(Collectors.toSet()));

    @RegisterExtension
    private final SchoolOnDisk school;

    RemindersAfterHolidaysTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @Test
    void whatPassedOnTheLastDayBeforeIsNotForgotten() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING);
        SeededSuggestion.of(1, CANTEEN).received("2026-11-16", "2026-11-20").in(school.fresh());
        assertThat(roundAt("2027-01-01T08:00:00")).isZero();
        assertThat(roundAt("2027-01-04T08:00:00")).isOne();
        assertThat(chen.reads()).contains("past the target", "#1");
        assertThat(boss.chat().all()).isEmpty();
        assertThat(roundAt("2027-01-05T08:00:00")).isOne();
        assertThat(boss.reads()).contains("#1", "Chen");
        assertThat(roundAt("2027-01-06T08:00:00")).isZero();
    }

    @Test
    void whatHasBeenLateForFourWeeksOfWorkIsTheDigests() {
        school.cadre("Chen", Language.ENGLISH, CANTEEN);
        SeededSuggestion.of(1, CANTEEN).received("2026-11-16", "2026-11-20").in(school.fresh());
        assertThat(roundAt("2027-02-03T08:00:00")).isZero();
    }

    private SchoolRegister register() {
        return new SchoolRegister(
                new SchoolName("Riverside School"),
                Language.ENGLISH,
                BERLIN,
                () -> List.of(TEACHING, CANTEEN),
                SIX_WEEKS,
                Limits.DEFAULT,
                MONDAY_AT_EIGHT,
                "riverside_bot",
                false,
                Optional.empty());
    }

    private int roundAt(String local) {
        Instant now = LocalDateTime.parse(local).atZone(BERLIN).toInstant();
        school.clock().set(now);
        int reminded =
                new ReminderRound(school.store(), school.notices(), register(), ReminderSettings.DEFAULT).run(now);
        school.deliver();
        return reminded;
    }
}
