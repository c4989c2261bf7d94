package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CALENDAR;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.model.Language;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 2026-12-04",
        "2026年12月4日, 2026-12-04",
        "4.12., 2026-12-04",
        "25.12, 2026-12-25",
        "12.25, 2026-12-25",
        "12.12, 2026-12-12",
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
        assertThat(Days.typed(typed, Language.ENGLISH, TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "12.4, 2026-12-04",
        "12.4., 2026-12-04",
        "25.12, 2026-12-25",
        "04.12.2026, 2026-12-04",
        "12月4日, 2026-12-04",
        "Dec 4, 2026-12-04"
    })
    void inChineseTheMonthComesFirst(String typed, LocalDate day) {
        assertThat(Days.typed(typed, Language.CHINESE, TODAY)).contains(day);
    }

    /** Else somebody is promised a day in April by who means December. */
    @ParameterizedTest
    @ValueSource(strings = {"12.4", "4.12"})
    void inEnglishWhatMayBeTwoDaysIsAskedAgain(String typed) {
        assertThat(Days.typed(typed, Language.ENGLISH, TODAY)).isEmpty();
        assertThat(Days.meant(typed, Language.ENGLISH, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "", "2026-11-22", "30.2.", "31.11.", "2030-01-01", "99999999999", "4 Foo", "12月40日"})
    void whatIsNoDayToPromiseIsAskedAgain(String typed) {
        assertThat(Days.typed(typed, Language.ENGLISH, TODAY)).isEmpty();
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
