package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CALENDAR;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 2026-12-04",
        "2026年12月4日, 2026-12-04",
        "4.12., 2026-12-04",
        "4.12, 2026-12-04",
        "04.12.2026, 2026-12-04",
        "12月4日, 2026-12-04",
        "12月4号, 2026-12-04",
        "Dec 4, 2026-12-04",
        "december 4th, 2026-12-04",
        "4 December, 2026-12-04",
        "3.1., 2027-01-03",
        "2026-11-23, 2026-11-23"
    })
    void aDayIsUnderstoodAsPeopleWriteIt(String typed, LocalDate day) {
        assertThat(Days.typed(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "", "2026-11-22", "30.2.", "31.11.", "2030-01-01", "99999999999", "4 Foo", "12月40日"})
    void whatIsNoDayToPromiseIsAskedAgain(String typed) {
        assertThat(Days.typed(typed, TODAY)).isEmpty();
    }

    @Test
    void onlyWorkingDaysAreOffered() {
        assertThat(Days.offered(LocalDate.of(2026, 11, 27), CALENDAR))
                .as("on a Friday, tomorrow is Monday")
                .containsExactly(
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 4),
                        LocalDate.of(2026, 12, 11),
                        LocalDate.of(2026, 12, 28));
    }
}
