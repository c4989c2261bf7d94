package org.massline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.model.AuditAction;
import org.massline.model.Language;
import org.massline.model.Preferences;
import org.massline.model.Status;
import org.massline.store.Audit;
import org.massline.store.Promises;
import org.massline.store.Store;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.Snapshot;

/** It is Monday, 23 November 2026. */
@ParameterizedClass
@EnumSource
class ReminderRoundTest {
    private static final String LAST_MONDAY = "2026-11-16";
    private static final String FRIDAY = "2026-11-20";
    private static final String MONDAY = "2026-11-23";
    private static final String TUESDAY = "2026-11-24";
    private static final String WEDNESDAY = "2026-11-25";

    @RegisterExtension
    private final SchoolOnDisk school;

    ReminderRoundTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @Test
    void beforeATargetPassesAndAfterItHasTheCadresAreRemindedOnceEach() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        Resident li = school.cadre("Li", Language.ENGLISH, TEACHING);
        waits(1, TUESDAY);
        assertThat(roundAt("2026-11-23T07:59:00")).as("nobody is at work").isZero();
        assertThat(roundAt("2026-11-23T08:00:00")).isOne();
        assertThat(chen.reads()).contains("by the next working day", "#1", "[#1]");
        assertThat(roundAt("2026-11-23T08:10:00")).isZero();
        assertThat(roundAt("2026-11-24T08:00:00")).isZero();
        assertThat(roundAt("2026-11-25T08:00:00")).isOne();
        assertThat(chen.reads()).contains("past the target", "#1");
        assertThat(roundAt("2026-11-26T07:00:00")).isZero();
        assertThat(chen.chat().all()).hasSize(2);
        assertThat(li.chat().all()).isEmpty();
    }

    @Test
    void onFridayTheTargetOfMondayIsNear() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        waits(1, "2026-11-30");
        assertThat(roundAt("2026-11-26T09:00:00")).isZero();
        assertThat(roundAt("2026-11-27T09:00:00")).isOne();
        assertThat(roundAt("2026-11-28T09:00:00"))
                .as("on Saturday nobody works")
                .isZero();
        assertThat(chen.chat().all()).hasSize(1);
    }

    @Test
    void daysLaterAdministratorsAreToldWhoShouldHaveAnsweredButNotWhatWasSaid() {
        school.cadre("Chen", Language.ENGLISH, CANTEEN);
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING);
        waits(1, FRIDAY);
        roundAt("2026-11-23T08:00:00");
        assertThat(boss.chat().all()).isEmpty();
        roundAt("2026-11-24T08:00:00");
        assertThat(boss.reads()).contains("#1", "Canteen", "Chen").doesNotContain("soup");
        roundAt("2026-11-25T08:00:00");
        assertThat(boss.chat().all()).hasSize(1);
    }

    @Test
    void whatWasAnsweredOrJustCameNeedsNoReminder() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        SeededSuggestion.of(1, CANTEEN)
                .received(LAST_MONDAY, TUESDAY)
                .is(Status.ACKNOWLEDGED)
                .answered(FRIDAY)
                .in(school.fresh());
        SeededSuggestion.of(2, CANTEEN)
                .received(LAST_MONDAY, TUESDAY)
                .closed(Status.WITHDRAWN, FRIDAY)
                .in(school.fresh());
        SeededSuggestion.of(3, CANTEEN).received(MONDAY, TUESDAY).in(school.fresh());
        assertThat(roundAt("2026-11-23T08:00:00")).isZero();
        assertThat(chen.chat().all()).isEmpty();
    }

    @Test
    void whomItIsAssignedToIsRemindedAndNobodyElse() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        Resident li = school.cadre("Li", Language.ENGLISH, TEACHING);
        SeededSuggestion.of(1, CANTEEN)
                .received(LAST_MONDAY, TUESDAY)
                .assigned(idOf("Li"))
                .in(school.fresh());
        roundAt("2026-11-23T08:00:00");
        assertThat(li.reads()).contains("#1");
        assertThat(chen.chat().all()).isEmpty();
    }

    @Test
    void aPromiseIsRemindedOfBeforeAndMissedTheDayAfter() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        SeededSuggestion.of(1, CANTEEN)
                .received(LAST_MONDAY, FRIDAY)
                .promised(idOf("Chen"), LAST_MONDAY, TUESDAY)
                .in(school.fresh());
        roundAt("2026-11-23T08:00:00");
        assertThat(chen.reads()).contains("A promised day comes", "#1", "Nov 24");
        roundAt("2026-11-24T23:00:00");
        assertThat(tally()).isEqualTo(new Promises.Tally(0, 0));
        roundAt("2026-11-25T00:05:00");
        assertThat(tally()).isEqualTo(new Promises.Tally(0, 1));
        assertThat(chen.chat().all()).hasSize(1);
        roundAt("2026-11-25T08:05:00");
        assertThat(chen.reads()).contains("A promised day has passed", "#1");
        roundAt("2026-11-25T08:15:00");
        assertThat(tally()).isEqualTo(new Promises.Tally(0, 1));
        assertThat(chen.chat().all()).hasSize(2);
        List<Audit.Entry> audit = school.store()
                .read(transaction -> transaction.audit().listed(0, 10).items());
        assertThat(audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.PROMISE_MISSED);
            assertThat(entry.by()).isEmpty();
        });
    }

    @Test
    void whoPromisedItTodayKnowsIt() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        SeededSuggestion.of(1, CANTEEN)
                .received(LAST_MONDAY, FRIDAY)
                .promised(idOf("Chen"), MONDAY, TUESDAY)
                .in(school.fresh());
        roundAt("2026-11-23T12:00:00");
        assertThat(chen.chat().all()).isEmpty();
        roundAt("2026-11-24T08:00:00");
        assertThat(chen.reads()).contains("A promised day comes");
    }

    @Test
    void whatNobodyAnswersForIsTheAdministrators() {
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING);
        SeededSuggestion.of(1, SAFETY).received(LAST_MONDAY, TUESDAY).in(school.fresh());
        roundAt("2026-11-23T08:00:00");
        assertThat(boss.reads()).contains("#1", "[#1]");
    }

    @Test
    void quietHoursAreKept() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        chen.types("/suggest");
        chen.types("/cancel");
        school.store().write(transaction -> {
            var person = transaction.hasher().of(new ChatId(chen.id()));
            var record = transaction.people().find(person).orElseThrow();
            var quiet = Preferences.DEFAULT.quiet(Optional.of(new org.massline.model.QuietHours(6, 12)));
            transaction.people().save(person, record.preferring(quiet));
            return true;
        });
        waits(1, TUESDAY);
        roundAt("2026-11-23T09:00:00");
        assertThat(chen.chat().all()).hasSize(2);
        school.clock().set(at("2026-11-23T12:00:00"));
        school.deliver();
        assertThat(chen.chat().all()).hasSize(3);
    }

    @Test
    void severalAreOneMessageAndManyAreCounted() throws IOException {
        for (Language language : Language.values()) {
            Resident chen = school.cadre("Chen " + language.tag(), language, CANTEEN, DORMITORY);
            chen.types("/suggest");
            chen.types("/cancel");
        }
        school.administrator("Boss", Language.ENGLISH, TEACHING);
        waits(1, TUESDAY);
        waits(2, FRIDAY);
        waits(3, "2026-11-18");
        SeededSuggestion.of(4, DORMITORY, "宿舍三楼的淋浴没有热水。")
                .received(LAST_MONDAY, FRIDAY)
                .promised(idOf("Chen en"), LAST_MONDAY, FRIDAY)
                .in(school.fresh());
        SeededSuggestion.of(5, DORMITORY, "Quiet hours in the study room")
                .received(LAST_MONDAY, FRIDAY)
                .promised(idOf("Chen en"), LAST_MONDAY, TUESDAY)
                .in(school.fresh());
        roundAt("2026-11-23T08:00:00");
        for (int number = 11; number <= 30; number++) {
            waits(number, WEDNESDAY);
        }
        roundAt("2026-11-24T08:00:00");
        if (school.fresh().kind() == FreshStore.Kind.SQLITE) {
            Snapshot.assertMatches("reminder/several.txt", school.transcript());
        }
    }

    @Test
    void roundsThatRaceRemindOnce() throws Exception {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        waits(1, TUESDAY);
        waits(2, FRIDAY);
        Instant now = at("2026-11-23T08:00:00");
        school.clock().set(now);
        List<Callable<Integer>> rounds = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            boolean replica = index % 2 == 1 && school.fresh().kind() == FreshStore.Kind.POSTGRESQL;
            Store store = replica ? school.fresh().anotherStore() : school.store();
            ReminderRound round =
                    new ReminderRound(store, school.notices(), school.register(), ReminderSettings.DEFAULT);
            rounds.add(() -> round.run(now));
        }
        int reminded = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : threads.invokeAll(rounds)) {
                reminded += each.get();
            }
        }
        assertThat(reminded).isEqualTo(2);
        school.deliver();
        assertThat(chen.chat().all()).hasSizeBetween(1, 2);
    }

    private void waits(long number, String target) {
        SeededSuggestion.of(number, CANTEEN, "The soup is cold at noon.")
                .received(LAST_MONDAY, target)
                .in(school.fresh());
    }

    private long idOf(String name) {
        return school.store()
                .read(transaction -> transaction.cadres().all().stream()
                        .filter(cadre -> cadre.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value());
    }

    private Promises.Tally tally() {
        return school.store()
                .read(transaction -> transaction
                        .promises()
                        .ended(
                                java.util.Set.of(CANTEEN.id()),
                                LocalDate.parse(LAST_MONDAY),
                                LocalDate.parse("2026-12-31"))
                        .getOrDefault(CANTEEN.id(), Promises.Tally.NONE));
    }

    /** A round after a restart: nothing is kept in memory. */
    private int roundAt(String local) {
        school.clock().set(at(local));
        int reminded = new ReminderRound(school.store(), school.notices(), school.register(), ReminderSettings.DEFAULT)
                .run(at(local));
        school.deliver();
        return reminded;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
