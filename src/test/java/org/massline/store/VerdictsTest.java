package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Course;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;

/** When contributors are asked for a verdict, and what they said. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class VerdictsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);
    private static final SuggestionNumber SECOND = new SuggestionNumber(2);

    @RegisterExtension
    private final FreshStore fresh;

    VerdictsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void twoAreDone() {
        fresh.store().write(transaction -> {
            for (long number = 1; number <= 2; number++) {
                transaction
                        .suggestions()
                        .add(
                                SampleSuggestion.of(number, CANTEEN, "Soup " + number)
                                        .status(Status.DONE)
                                        .suggestion(),
                                Address.of(new ChatId(number)));
            }
            return true;
        });
    }

    @Test
    void theLongestWaitingAreAskedFirstAndOnce() {
        write(verdicts -> verdicts.askOn(FIRST, MONDAY.plusDays(1)));
        write(verdicts -> verdicts.askOn(SECOND, MONDAY));
        assertThat(due(MONDAY.minusDays(1))).isEmpty();
        assertThat(due(MONDAY)).containsExactly(SECOND);
        assertThat(due(MONDAY.plusDays(5))).containsExactly(SECOND, FIRST);
        write(verdicts -> verdicts.asked(SECOND, MONDAY));
        write(verdicts -> verdicts.neverAsk(FIRST));
        assertThat(due(MONDAY.plusDays(5))).isEmpty();
    }

    @Test
    void whoAnswersUnaskedIsNotAsked() {
        write(verdicts -> verdicts.askOn(FIRST, MONDAY));
        write(verdicts -> verdicts.give(FIRST, new Course.Judgement(Verdict.PARTLY, "", MONDAY), Status.DONE));
        write(verdicts -> verdicts.giveWords(FIRST, "Only on Mondays"));
        assertThat(due(MONDAY)).isEmpty();
        assertThat(suggestion(FIRST).course().judgement())
                .contains(new Course.Judgement(Verdict.PARTLY, "Only on Mondays", MONDAY));
    }

    @Test
    void noAnswerIsNoAnswerWhateverWasSaidBefore() {
        write(verdicts -> verdicts.give(FIRST, new Course.Judgement(Verdict.NO, "Cold", MONDAY), Status.DONE));
        write(verdicts -> verdicts.asked(FIRST, MONDAY.plusDays(9)));
        write(verdicts -> verdicts.giveWords(FIRST, "Too late"));
        assertThat(suggestion(FIRST).course().judgement()).isEmpty();
    }

    @Test
    void aVerdictIsOfSomethingThatEnded() {
        assertThatThrownBy(() -> write(verdicts ->
                        verdicts.give(FIRST, new Course.Judgement(Verdict.YES, "", MONDAY), Status.ACKNOWLEDGED)))
                .hasMessageContaining("no verdict is of what is acknowledged");
        assertThat(suggestion(FIRST).course().judgement()).isEmpty();
    }

    @Test
    void whatIsOpenedAgainCountsItAndMakesOldButtonsOld() {
        write(verdicts -> verdicts.reopen(FIRST, Status.ACKNOWLEDGED));
        Suggestion open = suggestion(FIRST);
        assertThat(open.status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(open.closedOn()).isEmpty();
        assertThat(open.course().reopened()).isEqualTo(1);
        assertThat(open.course().revision()).isEqualTo(1);
        assertThat(suggestion(SECOND).course().reopened()).isZero();
    }

    private void write(Consumer<Verdicts> what) {
        fresh.store().write(transaction -> {
            what.accept(transaction.verdicts());
            return true;
        });
    }

    private List<SuggestionNumber> due(LocalDate day) {
        return fresh.store().read(transaction -> transaction.verdicts().due(day, 10));
    }

    private Suggestion suggestion(SuggestionNumber number) {
        return fresh.store()
                .<Suggestion>read(
                        transaction -> transaction.suggestions().find(number).orElseThrow());
    }
}
