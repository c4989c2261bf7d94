package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.effect.EffectFigures.Verdicts;
import org.massline.model.Period;
import org.massline.model.Status;
import org.massline.model.TopicId;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.SeededSuggestion;

/** Whose verdict counts for which outcome, counted by hand, on both databases. November 2026; today is the 23rd. */
@ParameterizedClass
@EnumSource
class EffectVerdictsTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

    @RegisterExtension
    private final FreshStore fresh;

    EffectVerdictsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN, DORMITORY);
    }

    @Test
    void outcomesAreCountedOnceAndVerdictsOfAllWhoSuggestedIt() {
        done(1).judged(Verdict.YES, "", "2026-11-16").in(fresh);
        canteen(2).merged(1, "2026-11-03").judged(Verdict.YES, "", "2026-11-16").in(fresh);
        canteen(3)
                .merged(1, "2026-11-03")
                .judged(Verdict.PARTLY, "", "2026-11-17")
                .in(fresh);
        canteen(4).merged(1, "2026-11-03").asked("2026-11-15").in(fresh);
        // A part of a part; and one that was merged before the period, or after its whole was done.
        canteen(5).merged(2, "2026-11-02").judged(Verdict.YES, "", "2026-11-16").in(fresh);
        canteen(6).received("2026-10-02", "2026-10-09").merged(1, "2026-10-09").in(fresh);
        canteen(7).reopenedPart(Status.DONE, "2026-11-18").in(fresh);
        canteen(11).closed(Status.DECLINED, "2026-11-12").asked("2026-11-19").in(fresh);
        canteen(12)
                .merged(11, "2026-11-13")
                .judged(Verdict.PARTLY, Status.DECLINED, "", "2026-11-20")
                .in(fresh);
        canteen(13).reopenedPart(Status.DECLINED, "2026-11-20").in(fresh);
        // What the whole of these comes to is not known yet, or is not of November.
        canteen(21).is(Status.ACKNOWLEDGED).in(fresh);
        canteen(22).merged(21, "2026-11-13").in(fresh);
        canteen(23)
                .received("2026-10-02", "2026-10-09")
                .closed(Status.DONE, "2026-10-09")
                .in(fresh);
        canteen(24)
                .received("2026-10-02", "2026-10-09")
                .merged(23, "2026-10-05")
                .judged(Verdict.YES, "", "2026-11-01")
                .in(fresh);

        EffectFigures figures = november(CANTEEN.id()).all();

        assertThat(figures.ofDone()).isEqualTo(new Verdicts(3, 1, 1, 1, 1));
        assertThat(figures.ofDeclined()).isEqualTo(new Verdicts(0, 1, 1, 1, 0));
        assertThat(figures.outcomes().done()).isOne();
        assertThat(figures.outcomes().declined()).isOne();
        assertThat(figures.outcomes().days()).contains(new Days(2, 6, 10));
        assertThat(figures.ended()).isEqualTo(10);
        assertThat(figures.parts()).isEqualTo(8);
        assertThat(figures.confirmedPercent()).contains(30);
        assertThat(figures.declaredDonePercent()).contains(50);
        assertThat(figures.reopened()).isEqualTo(2);
    }

    @Test
    void whoeverWasContentCountsThoughAnotherOneOpensItAgain() {
        canteen(1).reopened(Status.DECLINED, "2026-11-16").in(fresh);
        canteen(2)
                .merged(1, "2026-11-03")
                .judged(Verdict.YES, Status.DECLINED, "", "2026-11-15")
                .in(fresh);
        canteen(3).merged(1, "2026-11-17").in(fresh);

        EffectFigures figures = november(CANTEEN.id()).all();

        assertThat(figures.ofDeclined()).isEqualTo(new Verdicts(1, 0, 1, 0, 0));
        assertThat(figures.outcomes().declined()).isOne();
        assertThat(figures.parts()).isOne();

        // Done now: what was said of the reason is not said of that.
        fresh.sql("update suggestion set status = 'done', closed_on = '2026-11-20' where number = 1");
        EffectFigures later = november(CANTEEN.id()).all();
        assertThat(later.ofDone()).isEqualTo(new Verdicts(0, 0, 0, 0, 3));
        assertThat(later.ofDeclined()).isEqualTo(Verdicts.NONE);
    }

    @Test
    void whatWasSaidOfAPartBeforeItsWholeWasDoneAgainIsNotSaidOfThat() {
        canteen(1)
                .reopened(Status.DONE, "2026-11-16")
                .closed(Status.DONE, "2026-11-20")
                .toBeAsked("2026-11-27")
                .in(fresh);
        canteen(2)
                .merged(1, "2026-11-03")
                .judged(Verdict.YES, Status.DONE, "", "2026-11-15")
                .toBeAsked("2026-11-27")
                .in(fresh);

        assertThat(november(CANTEEN.id()).all().ofDone()).isEqualTo(new Verdicts(0, 0, 0, 0, 2));
    }

    @Test
    void aPartCountsForItsOwnTopicWhereverItsWholeIs() {
        done(1).judged(Verdict.YES, "", "2026-11-16").in(fresh);
        SeededSuggestion.of(2, DORMITORY)
                .received("2026-11-02", "2026-11-09")
                .merged(1, "2026-11-03")
                .judged(Verdict.YES, "", "2026-11-16")
                .in(fresh);

        EffectFigures dormitory = november(DORMITORY.id()).all();

        assertThat(dormitory.ofDone().yes()).isOne();
        assertThat(dormitory.outcomes().finished()).isZero();
        assertThat(dormitory.confirmedPercent()).contains(100);
        assertThat(dormitory.declaredDonePercent()).isEmpty();
        assertThat(november(CANTEEN.id(), DORMITORY.id()).all().confirmedPercent())
                .contains(100);
    }

    @Test
    void whatWasSaidOfAnEarlierOutcomeOfTheSameDayIsNotSaidOfTheLaterOne() {
        canteen(1)
                .reopened(Status.DECLINED, "2026-11-16")
                .closed(Status.DONE, "2026-11-16")
                .toBeAsked("2026-11-23")
                .in(fresh);

        EffectFigures figures = november(CANTEEN.id()).all();

        assertThat(figures.ofDone()).isEqualTo(new Verdicts(0, 0, 0, 0, 1));
        assertThat(figures.ofDeclined()).isEqualTo(Verdicts.NONE);
    }

    @Test
    void openedAgainIsWhatVerdictsOfThePeriodOpened() {
        canteen(1)
                .reopened(Status.DONE, "2026-10-31")
                .closed(Status.DONE, "2026-11-09")
                .in(fresh);
        canteen(2)
                .reopened(Status.DONE, "2026-11-01")
                .closed(Status.DONE, "2026-12-01")
                .in(fresh);
        canteen(3)
                .reopened(Status.DECLINED, "2026-11-30")
                .closed(Status.WITHDRAWN, "2026-12-01")
                .in(fresh);
        SeededSuggestion.of(4, DORMITORY).reopened(Status.DONE, "2026-11-15").in(fresh);
        canteen(5).reopened(Status.DONE, "2026-12-01").in(fresh);

        assertThat(november(CANTEEN.id()).all().reopened()).isEqualTo(2);
        Effect both = november(CANTEEN.id(), DORMITORY.id());
        assertThat(both.all().reopened()).isEqualTo(3);
        assertThat(both.byTopic().get(DORMITORY.id()).reopened()).isOne();
    }

    private Effect november(TopicId... topics) {
        return fresh.store()
                .read(transaction ->
                        Effect.of(Set.of(topics), Set.of(topics), NOVEMBER, LocalDate.of(2026, 11, 23), transaction));
    }

    /** Came on Monday the 2nd, due on the 9th. */
    private static SeededSuggestion canteen(long number) {
        return SeededSuggestion.of(number, CANTEEN).received("2026-11-02", "2026-11-09");
    }

    private static SeededSuggestion done(long number) {
        return canteen(number).answered("2026-11-03").closed(Status.DONE, "2026-11-08");
    }
}
