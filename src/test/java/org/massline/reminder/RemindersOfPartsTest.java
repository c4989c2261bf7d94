package org.massline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;

/** Own words became a part of what somebody seconds, and stand for themselves again. It is Monday, 23 November 2026. */
@ParameterizedClass
@EnumSource
class RemindersOfPartsTest {
    private static final String FRIDAY = "2026-11-20";
    private static final String TUESDAY = "2026-11-24";

    @RegisterExtension
    private final SchoolOnDisk school;

    RemindersOfPartsTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @BeforeEach
    void aCadre() {
        school.cadre("Chen", Language.ENGLISH, CANTEEN);
        school.administrator("Boss", Language.ENGLISH);
    }

    @Test
    void whatEndedWithItsWholeWasAnsweredWithIt() {
        answeredAndDone(1);
        part(2, 1, FRIDAY);
        school.store().write(transaction -> {
            transaction.verdicts().reopen(new SuggestionNumber(2), Status.ACKNOWLEDGED);
            return true;
        });
        assertThat(roundAt("2026-11-23T08:00:00")).isZero();
        assertThat(roundAt("2026-11-24T08:00:00")).isZero();
        assertThat(firstAnswerOf(2)).as("not before it came").contains(LocalDate.parse("2026-11-17"));
    }

    @Test
    void whatIsReleasedWasAnsweredWithItsWhole() {
        answeredAndDone(1);
        part(2, 1, FRIDAY);
        release(1);
        assertThat(roundAt("2026-11-23T08:00:00")).isZero();
        assertThat(roundAt("2026-11-24T08:00:00")).isZero();
    }

    @Test
    void ifNobodyAnsweredTheWholeItWaitsAsThatDid() {
        SeededSuggestion.of(1, CANTEEN)
                .received("2026-11-16", FRIDAY)
                .closed(Status.WITHDRAWN, FRIDAY)
                .in(school.fresh());
        part(2, 1, TUESDAY);
        release(1);
        assertThat(firstAnswerOf(2)).isEmpty();
        assertThat(roundAt("2026-11-23T08:00:00")).isOne();
    }

    private void answeredAndDone(long number) {
        SeededSuggestion.of(number, CANTEEN)
                .received("2026-11-16", FRIDAY)
                .answered("2026-11-16")
                .closed(Status.DONE, "2026-11-18")
                .in(school.fresh());
    }

    private void part(long number, long whole, String target) {
        SeededSuggestion.of(number, CANTEEN)
                .received("2026-11-17", target)
                .merged(whole, "2026-11-17")
                .in(school.fresh());
    }

    private void release(long whole) {
        school.store().write(transaction -> transaction.parts().release(new SuggestionNumber(whole)));
    }

    private Optional<LocalDate> firstAnswerOf(long number) {
        return school.store()
                .<Optional<LocalDate>>read(transaction -> transaction
                        .suggestions()
                        .find(new SuggestionNumber(number))
                        .orElseThrow()
                        .course()
                        .firstAnswerOn());
    }

    private int roundAt(String local) {
        Instant now = LocalDateTime.parse(local).atZone(BERLIN).toInstant();
        school.clock().set(now);
        return new ReminderRound(school.store(), school.notices(), school.register(), ReminderSettings.DEFAULT)
                .run(now);
    }
}
