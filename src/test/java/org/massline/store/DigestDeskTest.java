package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.DigestSection;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;

@ParameterizedClass
@EnumSource
class DigestDeskTest {
    private static final LocalDate LAST_WEEK = TODAY.minusDays(10);
    private static final LocalDate THIS_WEEK = TODAY.minusDays(3);
    private static final String WEEK = "2026-W48";
    private static final DigestDesk.View VIEW = new DigestDesk.View(
            "cadre:1", WEEK, Set.of(CANTEEN.id()), new WeeklySuggestions.News(TODAY.minusDays(7), 4, 100), TODAY);

    @RegisterExtension
    private final FreshStore fresh;

    DigestDeskTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN);
    }

    /** Late: 2, 1. New: 6, 5, 7 (done). From before: 3, 4. Of another topic: 8. */
    @BeforeEach
    void receive() {
        add(1, CANTEEN, LAST_WEEK, TODAY.minusDays(1), Status.RECEIVED);
        add(2, CANTEEN, LAST_WEEK, TODAY.minusDays(2), Status.ACKNOWLEDGED);
        add(3, CANTEEN, LAST_WEEK, TODAY, Status.IN_PROGRESS);
        add(4, CANTEEN, LAST_WEEK, TODAY.plusDays(1), Status.RECEIVED);
        add(5, CANTEEN, THIS_WEEK, TODAY.plusDays(3), Status.RECEIVED);
        add(6, CANTEEN, THIS_WEEK, TODAY.plusDays(2), Status.RECEIVED);
        add(7, CANTEEN, THIS_WEEK, TODAY.plusDays(4), Status.DONE);
        add(8, TEACHING, THIS_WEEK, TODAY.plusDays(4), Status.RECEIVED);
    }

    @Test
    void sectionsAreInTheirOrderAndTheOldestTargetIsFirst() {
        assertThat(entries(DigestSection.OVERDUE)).containsExactly(2L, 1L);
        assertThat(entries(DigestSection.RECEIVED)).containsExactly(6L, 5L, 7L);
        assertThat(entries(DigestSection.OPEN)).containsExactly(3L, 4L);
        assertThat(this.<List<Suggestion>>ask(desk -> desk.entries(VIEW, DigestSection.RECEIVED, 1, 1)))
                .singleElement()
                .extracting(each -> each.number().value())
                .isEqualTo(5L);
    }

    @Test
    void oneGoesFromEachToTheNextAndBack() {
        List<Long> way = new ArrayList<>(List.of(2L));
        for (Optional<SuggestionNumber> next = next(2); next.isPresent(); next = next(way.getLast())) {
            way.add(next.get().value());
        }
        assertThat(way).containsExactly(2L, 1L, 6L, 5L, 7L, 3L, 4L);
        List<Long> back = new ArrayList<>(List.of(4L));
        for (Optional<SuggestionNumber> next = previous(4); next.isPresent(); next = previous(back.getLast())) {
            back.add(next.get().value());
        }
        assertThat(back).isEqualTo(way.reversed());
    }

    @Test
    void fromOneThatWasDealtWithTheWayGoesOn() {
        fresh.sql("update suggestion set status = 'done', closed_on = '2026-11-23' where number in (2, 3)");
        assertThat(entries(DigestSection.OVERDUE)).containsExactly(1L);
        assertThat(next(2)).contains(new SuggestionNumber(1));
        assertThat(previous(2)).isEmpty();
        assertThat(next(3)).contains(new SuggestionNumber(4));
        assertThat(previous(3)).contains(new SuggestionNumber(7));
    }

    @Test
    void alikeOnesAreOneEntryWhileTheFirstOfThemIsOpen() {
        fold(List.of(List.of(number(6), number(5), number(4))));
        assertThat(entries(DigestSection.RECEIVED)).containsExactly(6L, 7L);
        assertThat(entries(DigestSection.OPEN)).containsExactly(3L);
        assertThat(this.<Integer>ask(desk -> desk.count(VIEW, DigestSection.RECEIVED)))
                .isEqualTo(3);
        assertThat(this.<Integer>ask(desk -> desk.countEntries(VIEW, DigestSection.RECEIVED)))
                .isEqualTo(2);
        assertThat(this.<Map<SuggestionNumber, List<SuggestionNumber>>>ask(
                        desk -> desk.under(VIEW, List.of(number(6), number(7)))))
                .isEqualTo(Map.of(number(6), List.of(number(4), number(5))));
        assertThat(next(6)).contains(number(7));

        fresh.sql("update suggestion set status = 'done', closed_on = '2026-11-23' where number = 6");
        assertThat(entries(DigestSection.RECEIVED)).containsExactly(6L, 5L, 7L);
        assertThat(entries(DigestSection.OPEN)).containsExactly(3L, 4L);
    }

    @Test
    void whatWasFoldedForOneIsNotForAnotherAndIsForgottenAfterSomeWeeks() {
        fold(List.of(List.of(number(6), number(5))));
        DigestDesk.View other = new DigestDesk.View("cadre:2", WEEK, VIEW.topics(), VIEW.news(), TODAY);
        assertThat(this.<Integer>ask(desk -> desk.countEntries(other, DigestSection.RECEIVED)))
                .isEqualTo(3);
        assertThat(this.<Integer>write(desk -> desk.unfoldBefore("2026-W48"))).isZero();
        assertThat(this.<Integer>write(desk -> desk.unfoldBefore("2026-W49"))).isOne();
        assertThat(entries(DigestSection.RECEIVED)).hasSize(3);
    }

    @Test
    void aWeekIsCountedByTopic() {
        fresh.sql(
                "update suggestion set first_answer_on = '2026-11-20', seconds = 2 where number = 5",
                "update suggestion set first_answer_on = '2026-11-23', seconds = 5 where number = 4",
                "update suggestion set closed_on = '2026-11-20', verdict_on = '2026-11-22', verdict = 'yes',"
                        + " verdict_of = 'done', verdict_words = '', seconds = 9 where number = 7");
        Set<TopicId> topics = Set.of(CANTEEN.id(), TEACHING.id());
        LocalDate since = TODAY.minusDays(7);
        WeeklySuggestions.News news = VIEW.news();
        fresh.store().read(transaction -> {
            WeeklySuggestions week = transaction.weeklySuggestions();
            assertThat(week.received(topics, news)).isEqualTo(Map.of(CANTEEN.id(), 3, TEACHING.id(), 1));
            assertThat(week.answered(topics, since, TODAY)).isEqualTo(Map.of(CANTEEN.id(), 1));
            assertThat(week.overdue(topics, TODAY)).isEqualTo(Map.of(CANTEEN.id(), 2));
            assertThat(week.open(topics)).isEqualTo(Map.of(CANTEEN.id(), 6, TEACHING.id(), 1));
            assertThat(week.mostSeconded(topics))
                    .singleElement()
                    .extracting(each -> each.number().value())
                    .isEqualTo(4L);
            assertThat(week.closed(topics, since, TODAY)).isEqualTo(Map.of(CANTEEN.id(), Map.of(Status.DONE, 1)));
            assertThat(week.verdicts(topics, since, TODAY))
                    .isEqualTo(Map.of(
                            CANTEEN.id(),
                            new WeeklySuggestions.Said(new Verdicts.Tally(1, 0, 0), Verdicts.Tally.NONE)));
            return true;
        });
    }

    @Test
    void aVerdictIsOfWhatWasJudgedWhateverBecameOfItSince() {
        fresh.sql(
                // Declined, with a reason that is understood, or not: that one is open again.
                verdict(1, "yes", "declined", "declined"),
                verdict(2, "no", "declined", "acknowledged"),
                // A part of a declined one, and one of a done one.
                verdict(3, "partly", "declined", "merged"),
                verdict(4, "partly", "done", "merged"),
                // Declined, opened again, and done since.
                verdict(5, "no", "declined", "done"),
                verdict(6, "no", "done", "in-progress"),
                verdict(8, "yes", "done", "done"));
        Map<TopicId, WeeklySuggestions.Said> said = fresh.store()
                .read(transaction -> transaction
                        .weeklySuggestions()
                        .verdicts(Set.of(CANTEEN.id(), TEACHING.id()), TODAY.minusDays(7), TODAY));
        assertThat(said)
                .isEqualTo(Map.of(
                        CANTEEN.id(),
                        new WeeklySuggestions.Said(new Verdicts.Tally(0, 1, 1), new Verdicts.Tally(1, 1, 2)),
                        TEACHING.id(),
                        new WeeklySuggestions.Said(new Verdicts.Tally(1, 0, 0), Verdicts.Tally.NONE)));
    }

    private static String verdict(long number, String verdict, String of, String status) {
        return ("update suggestion set verdict = '%s', verdict_of = '%s', verdict_on = '2026-11-20', verdict_words ="
                        + " '', status = '%s' where number = %d")
                .formatted(verdict, of, status, number);
    }

    private void add(long number, Topic topic, LocalDate received, LocalDate target, Status status) {
        Suggestion suggestion = SampleSuggestion.of(number, topic, "Suggestion " + number)
                .status(status)
                .between(received, target)
                .suggestion();
        fresh.store().write(transaction -> {
            transaction.suggestions().add(suggestion, Address.of(new ChatId(1)));
            return true;
        });
    }

    private List<Long> entries(DigestSection section) {
        return ask(desk -> desk.entries(VIEW, section, 0, 10)).stream()
                .map(each -> each.number().value())
                .toList();
    }

    private Optional<SuggestionNumber> next(long number) {
        Suggestion suggestion = find(number);
        return ask(desk -> desk.next(VIEW, suggestion));
    }

    private Optional<SuggestionNumber> previous(long number) {
        Suggestion suggestion = find(number);
        return ask(desk -> desk.previous(VIEW, suggestion));
    }

    private void fold(List<List<SuggestionNumber>> groups) {
        write(desk -> {
            desk.fold(VIEW.recipient(), WEEK, groups);
            return true;
        });
    }

    private Suggestion find(long number) {
        return fresh.store()
                .read(transaction ->
                        transaction.suggestions().find(number(number)).orElseThrow());
    }

    private <T> T ask(Function<DigestDesk, T> question) {
        return fresh.store().read(transaction -> question.apply(transaction.digestDesk()));
    }

    private <T> T write(Function<DigestDesk, T> change) {
        return fresh.store().write(transaction -> change.apply(transaction.digestDesk()));
    }

    private static SuggestionNumber number(long value) {
        return new SuggestionNumber(value);
    }
}
