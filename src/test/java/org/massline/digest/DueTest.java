package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.massline.model.DigestTime;

class DueTest {
    private static final DigestTime MONDAY_8 = new DigestTime(DayOfWeek.MONDAY, 8);
    private static final DigestTime SUNDAY_2 = new DigestTime(DayOfWeek.SUNDAY, 2);

    @Test
    void itIsDueAtItsHourAndNotASecondEarlier() {
        Instant eight = berlin("2026-11-23T08:00:00");
        assertThat(Due.latest(MONDAY_8, BERLIN, eight)).isEqualTo(new Due(LocalDate.of(2026, 11, 23), eight));
        assertThat(Due.latest(MONDAY_8, BERLIN, eight.minusMillis(1)).day()).isEqualTo("2026-11-16");
    }

    @Test
    void theDaysAfterBelongToTheSameWeeksDigest() {
        assertThat(Due.latest(MONDAY_8, BERLIN, berlin("2026-11-29T23:59:59"))
                        .week()
                        .stored())
                .isEqualTo("2026-W48");
    }

    @Test
    void anHourThatTheClocksSkipIsDueAtTheNextMomentThatExists() {
        // On 28 March 2027 clocks in Berlin go from 02:00 to 03:00.
        Instant three = Instant.parse("2027-03-28T01:00:00Z");
        assertThat(Due.latest(SUNDAY_2, BERLIN, three)).isEqualTo(new Due(LocalDate.of(2027, 3, 28), three));
        assertThat(Due.latest(SUNDAY_2, BERLIN, three.minusSeconds(1)).day()).isEqualTo("2027-03-21");
    }

    @Test
    void anHourThatComesTwiceIsDueTheFirstTime() {
        // On 25 October 2026 clocks in Berlin go from 03:00 back to 02:00.
        Instant firstTwo = Instant.parse("2026-10-25T00:00:00Z");
        Due due = new Due(LocalDate.of(2026, 10, 25), firstTwo);
        assertThat(Due.latest(SUNDAY_2, BERLIN, firstTwo)).isEqualTo(due);
        assertThat(Due.latest(SUNDAY_2, BERLIN, firstTwo.plusSeconds(3600))).isEqualTo(due);
        assertThat(Due.latest(SUNDAY_2, BERLIN, firstTwo.minusSeconds(1)).day()).isEqualTo("2026-10-18");
    }

    @Test
    void halfAnHourSkippedIsNotRoundedToAWholeOne() {
        // On 4 October 2026 clocks on Lord Howe Island go from 02:00 to 02:30.
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        Instant after =
                LocalDateTime.parse("2026-10-04T02:30:00").atZone(lordHowe).toInstant();
        assertThat(Due.latest(SUNDAY_2, lordHowe, after)).isEqualTo(new Due(LocalDate.of(2026, 10, 4), after));
    }

    @Test
    void aDayThatTheCalendarSkipsIsDueWhenTheNextOneBegins() {
        // Samoa crossed the date line: after Thursday 29 December 2011 came Saturday 31.
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        Instant saturday =
                LocalDateTime.parse("2011-12-31T00:00:00").atZone(samoa).toInstant();
        DigestTime friday = new DigestTime(DayOfWeek.FRIDAY, 8);
        assertThat(Due.latest(friday, samoa, saturday)).isEqualTo(new Due(LocalDate.of(2011, 12, 30), saturday));
        assertThat(Due.latest(friday, samoa, saturday.minusSeconds(1)).day()).isEqualTo("2011-12-23");
    }

    @Test
    void aWeekAcrossNewYearBelongsToTheYearOfItsThursday() {
        assertThat(IsoWeek.of(LocalDate.of(2027, 1, 3)).stored()).isEqualTo("2026-W53");
        assertThat(IsoWeek.of(LocalDate.of(2027, 1, 4)).stored()).isEqualTo("2027-W01");
        assertThat(IsoWeek.of(LocalDate.of(2024, 12, 30)).stored()).isEqualTo("2025-W01");
    }

    @Test
    void aWeekIsReadAsItWasStored() {
        IsoWeek last = IsoWeek.of(LocalDate.of(2026, 12, 31));
        assertThat(IsoWeek.ofStored(last.stored())).isEqualTo(last);
        assertThat(last.plusWeeks(1).stored()).isEqualTo("2027-W01");
        assertThat(last.weeksUntil(IsoWeek.ofStored("2027-W02"))).isEqualTo(2);
        assertThat(last.stored()).isLessThan("2027-W01");
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
