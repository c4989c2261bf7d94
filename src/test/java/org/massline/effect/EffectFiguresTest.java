package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.effect.EffectFigures.OfKind;
import org.massline.effect.EffectFigures.Promises;
import org.massline.effect.EffectFigures.Verdicts;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Kind;
import org.massline.model.Period;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.TopicId;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SeededSuggestion;

/** Figures counted by hand, on both databases. November 2026; today is the 23rd. */
@ParameterizedClass
@EnumSource
class EffectFiguresTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

    @RegisterExtension
    private final FreshStore fresh;

    EffectFiguresTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN, DORMITORY);
    }

    @Test
    void nobodyWhoReadsTheFiguresChangesThem() {
        EffectFigures.Outcomes outcomes =
                new EffectFigures.Outcomes(Map.of(Kind.IDEA, new EffectFigures.OfKind(1, 0)), 0, 0, Optional.empty());

        assertThatThrownBy(outcomes.byKind()::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void daysAreThoseThatReallyOccurred() {
        String[] answeredOn = {"02", "02", "03", "03", "04", "05", "06", "07", "08", "20"};
        for (int each = 0; each < answeredOn.length; each++) {
            canteen(each + 1).answered("2026-11-" + answeredOn[each]).in(fresh);
        }

        EffectFigures figures = november(CANTEEN.id()).all();

        // 0 0 1 1 2 3 4 5 6 18: the fifth is the median, the ninth the 90th percentile.
        assertThat(figures.firstAnswer()).contains(new Days(10, 2, 6));
        assertThat(figures.targets()).isEqualTo(new EffectFigures.Targets(9, 1, 0));
        assertThat(figures.targets().inTimePercent()).contains(90);
    }

    @Test
    void whoeverNeverAnswersIsLateOnceTheTargetHasPassed() {
        canteen(1).in(fresh);
        canteen(2).received("2026-11-20", "2026-11-23").in(fresh);
        canteen(3).is(Status.WITHDRAWN).in(fresh);
        canteen(4).answered("2026-11-09").in(fresh);
        canteen(5).answered("2026-11-10").in(fresh);

        EffectFigures figures = november(CANTEEN.id()).all();

        assertThat(figures.targets()).isEqualTo(new EffectFigures.Targets(1, 2, 1));
        assertThat(figures.targets().inTimePercent()).contains(33);
    }

    @Test
    void ownWordsThatBecameAPartWaitForNoAnswerOfTheirOwn() {
        canteen(1).answered("2026-11-04").in(fresh);
        canteen(2).merged(1, "2026-11-03").in(fresh);
        canteen(3).received("2026-11-20", "2026-11-27").merged(1, "2026-11-20").in(fresh);
        // A cadre's merging is their answer.
        canteen(4).answered("2026-11-10").merged(1, "2026-11-10").in(fresh);

        assertThat(november(CANTEEN.id()).all().targets()).isEqualTo(new EffectFigures.Targets(1, 1, 0));
    }

    @Test
    void everyNoStaysInTheShares() {
        done(1).judged(Verdict.YES, "", "2026-11-16").in(fresh);
        done(2).judged(Verdict.YES, "Thanks!", "2026-11-17").in(fresh);
        done(3).judged(Verdict.PARTLY, "", "2026-11-16").in(fresh);
        done(4).asked("2026-11-16").in(fresh);
        done(5).in(fresh);
        canteen(6).reopened(Status.DONE, "2026-11-16").in(fresh);
        canteen(7)
                .closed(Status.DECLINED, "2026-11-12")
                .kind(Kind.IDEA)
                .judged(Verdict.YES, "", "2026-11-15")
                .in(fresh);
        canteen(8).kind(Kind.IDEA).reopened(Status.DECLINED, "2026-11-16").in(fresh);
        // Done once more after a 'no': what was said of the first time is not said of the second.
        canteen(9)
                .reopened(Status.DONE, "2026-11-05")
                .closed(Status.DONE, "2026-11-09")
                .asked("2026-11-14")
                .in(fresh);
        canteen(10).closed(Status.MERGED, "2026-11-09").in(fresh);
        canteen(11).closed(Status.WITHDRAWN, "2026-11-09").in(fresh);
        canteen(12).closed(Status.DONE, "2026-12-01").in(fresh);

        EffectFigures figures = november(CANTEEN.id()).all();

        assertThat(figures.ofDone()).isEqualTo(new Verdicts(2, 1, 1, 2, 1));
        assertThat(figures.ofDeclined()).isEqualTo(new Verdicts(1, 0, 1, 0, 0));
        assertThat(figures.outcomes().byKind())
                .isEqualTo(Map.of(Kind.PROBLEM, new OfKind(7, 0), Kind.IDEA, new OfKind(0, 2)));
        assertThat(figures.outcomes().merged()).isOne();
        assertThat(figures.outcomes().withdrawn()).isOne();
        assertThat(figures.reopened()).isEqualTo(3);
        // 2 of 9 confirmed, 7 of 9 declared done.
        assertThat(figures.confirmedPercent()).contains(22);
        assertThat(figures.declaredDonePercent()).contains(78);
        // Received on the 2nd: 6, 6, 6, 6, 6 for the first five, 10 for the declined one, 7 for the one done again.
        assertThat(figures.outcomes().days()).contains(new Days(7, 6, 10));
    }

    @Test
    void promisesAreCountedByTopic() {
        aCadre();
        canteen(1)
                .promise(1, 1, "moved", "2026-11-03")
                .promise(2, 1, "kept", "2026-11-10")
                .in(fresh);
        canteen(2).promise(1, 1, "missed", "2026-11-11").in(fresh);
        SeededSuggestion.of(3, DORMITORY).promise(1, 1, "kept", "2026-11-30").in(fresh);
        SeededSuggestion.of(4, DORMITORY).promise(1, 1, "kept", "2026-12-01").in(fresh);
        SeededSuggestion.of(5, TEACHING).promise(1, 1, "kept", "2026-11-10").in(fresh);

        Effect effect = november(CANTEEN.id(), DORMITORY.id());

        assertThat(effect.all().promises()).isEqualTo(new Promises(2, 1, 1));
        assertThat(effect.byTopic().get(CANTEEN.id()).promises()).isEqualTo(new Promises(1, 1, 1));
        assertThat(effect.byTopic().get(DORMITORY.id()).promises()).isEqualTo(new Promises(1, 0, 0));
        assertThat(effect.byTopic()).doesNotContainKey(TEACHING.id());
    }

    @Test
    void topicsOfOthersAreNotLookedAt() {
        canteen(1).answered("2026-11-03").seconded(3, "2026-11-04").in(fresh);
        SeededSuggestion.of(2, TEACHING)
                .received("2026-11-02", "2026-11-09")
                .seconded(1, "2026-11-04")
                .in(fresh);

        assertThat(november(TEACHING.id()).all().received().all()).isOne();
        assertThat(november(TEACHING.id()).all().firstAnswer()).isEmpty();
        assertThat(november(TEACHING.id()).mostSeconded()).hasSize(1);
        assertThat(november().all().isEmpty()).isTrue();
        assertThat(november(DORMITORY.id()).byTopic().get(DORMITORY.id()).isEmpty())
                .isTrue();
    }

    @Test
    void mostSecondedIsWhatPeopleSupportedInThePeriod() {
        canteen(1).seconded(7, "2026-10-31").seconded(1, "2026-11-01").in(fresh);
        canteen(2).seconded(2, "2026-11-30").in(fresh);
        canteen(3).in(fresh);
        SeededSuggestion.of(4, DORMITORY).seconded(2, "2026-11-20").in(fresh);

        assertThat(november(CANTEEN.id(), DORMITORY.id()).mostSeconded())
                .extracting(each -> each.number().value() + ": " + each.people())
                .containsExactly("2: 2", "4: 2", "1: 1");
    }

    @Test
    void ofFewPeopleNoNumberIsGiven() {
        for (int each = 1; each <= 4; each++) {
            canteen(each).in(fresh);
        }
        assertThat(november(CANTEEN.id()).all().received().contributorsAtMost()).isEmpty();

        canteen(5).signed("Li Hua").in(fresh);
        canteen(6).received("2026-10-31", "2026-11-02").in(fresh);

        EffectFigures.Received received = november(CANTEEN.id()).all().received();
        assertThat(received).isEqualTo(new EffectFigures.Received(5, 1));
        assertThat(received.contributorsAtMost()).contains(5);
    }

    @Test
    void twelveWeeksAreWholeWeeks() {
        LocalDate until = TODAY;
        canteen(1).received("2026-08-30", "2026-09-07").in(fresh);
        canteen(2).received("2026-08-31", "2026-09-07").answered("2026-11-22").in(fresh);
        canteen(3).received("2026-09-06", "2026-09-14").answered("2026-09-07").in(fresh);
        canteen(4).received("2026-11-16", "2026-11-23").answered("2026-11-18").in(fresh);
        canteen(5).received("2026-11-16", "2026-11-23").answered("2026-11-20").in(fresh);
        canteen(6).received("2026-11-23", "2026-11-30").answered("2026-11-23").in(fresh);

        List<WeekFigures> weeks =
                fresh.store().read(transaction -> WeekFigures.before(until, Set.of(CANTEEN.id()), transaction));

        assertThat(weeks).hasSize(12);
        assertThat(weeks.getFirst()).isEqualTo(new WeekFigures(LocalDate.of(2026, 8, 31), 2, 0, Optional.empty()));
        assertThat(weeks.get(1)).isEqualTo(new WeekFigures(LocalDate.of(2026, 9, 7), 0, 1, Optional.of(1)));
        // 2, 4 and 83 days: the median is one of them.
        assertThat(weeks.getLast()).isEqualTo(new WeekFigures(LocalDate.of(2026, 11, 16), 2, 3, Optional.of(4)));
        assertThat(weeks.subList(2, 11)).allMatch(week -> week.received() == 0 && week.answered() == 0);
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

    private void aCadre() {
        fresh.store().write(transaction -> {
            Cadre cadre =
                    new Cadre(new CadreId(1), "Chen", Role.CADRE, Set.of(CANTEEN.id()), SampleSchool.MONDAY_AT_EIGHT);
            transaction.cadres().join(transaction.hasher().of(new ChatId(9)), Address.of(new ChatId(9)), cadre, TODAY);
            return cadre;
        });
    }
}
