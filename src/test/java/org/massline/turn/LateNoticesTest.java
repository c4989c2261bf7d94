package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.reminder.ReminderRound;
import org.massline.reminder.ReminderSettings;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;

/** What waits for the morning comes to nobody who may not read it any more by then. */
@ParameterizedClass
@EnumSource
class LateNoticesTest {
    private static final Address GROUP = Address.of(new ChatId(-1001L));

    @RegisterExtension
    private final SchoolOnDisk school;

    LateNoticesTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @BeforeEach
    void itIsLate() {
        school.clock().set(at("2026-11-23T22:30:00"));
    }

    @Test
    void whoIsDismissedReadsNothingOfItInTheMorning() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, SAFETY);
        Resident ma = school.cadre("Ma", Language.ENGLISH, SAFETY);
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Attachment photo = new Attachment.File(Attachment.Type.PHOTO, "AgACpipe", Optional.empty());
        amy.attaches("", photo, "A smell of gas");
        sends(amy, "Safety and health");
        boss.sendsTap(new MessageId(1), ".dismiss-yes." + idOf("Chen"));
        itIsMorning();
        assertThat(chen.chat().all()).isEmpty();
        assertThat(ma.chat().all()).hasSize(2).first().asString().contains("A smell of gas");
    }

    @Test
    void newsOfTheirOwnSuggestionComesToThemAllTheSame() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, SAFETY);
        Resident ma = school.cadre("Ma", Language.ENGLISH, CANTEEN);
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING);
        chen.types("Warmer soup");
        sends(chen, "Canteen");
        ma.types("/open 1");
        ma.taps("Decline");
        ma.types("The stove is broken.");
        ma.taps("Send");
        boss.sendsTap(new MessageId(1), ".dismiss-yes." + idOf("Chen"));
        itIsMorning();
        assertThat(chen.reads()).contains("The stove is broken.");
    }

    @Test
    void aReminderOfSeveralIsNothingForWhoIsDismissed() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN, SAFETY);
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING);
        SeededSuggestion.of(1, CANTEEN).received("2026-11-16", "2026-11-20").in(school.fresh());
        SeededSuggestion.of(2, SAFETY).received("2026-11-16", "2026-11-20").in(school.fresh());
        remind();
        boss.sendsTap(new MessageId(1), ".dismiss-yes." + idOf("Chen"));
        itIsMorning();
        assertThat(chen.chat().all()).isEmpty();
    }

    @Test
    void whoseTopicWasTakenReadsOfTheirOthers() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN, SAFETY);
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("A smell of gas");
        sends(amy, "Safety and health");
        SeededSuggestion.of(2, CANTEEN, "Cold soup")
                .received("2026-11-16", "2026-11-24")
                .in(school.fresh());
        remind();
        boss.sendsTap(new MessageId(1), ".unassign." + SAFETY.id() + "." + idOf("Chen") + ".cadre");
        itIsMorning();
        assertThat(chen.chat().all()).singleElement().asString().contains("Cold soup");
    }

    @Test
    void anAdministratorGoesOnAnsweringForWhatNobodyElseDoes() {
        Resident boss = school.administrator("Boss", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("A smell of gas");
        sends(amy, "Safety and health");
        boss.sendsTap(new MessageId(1), ".unassign." + SAFETY.id() + "." + idOf("Boss") + ".cadre");
        itIsMorning();
        assertThat(boss.reads()).contains("A smell of gas");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGroupReadsInTheMorningWhatItStillMeetsOver(boolean still) {
        school.cadre("Ma", Language.ENGLISH, SAFETY);
        Resident boss = school.administrator("Boss", Language.ENGLISH, TEACHING).in(GROUP);
        boss.sendsTap(new MessageId(1), ".meet." + SAFETY.id());
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("A smell of gas");
        sends(amy, "Safety and health");
        if (!still) {
            boss.sendsTap(new MessageId(1), ".meet-no-more." + SAFETY.id());
        }
        itIsMorning();
        assertThat(school.reads(GROUP.chat()).contains("A smell of gas")).isEqualTo(still);
    }

    private static void sends(Resident somebody, String topic) {
        somebody.taps(topic);
        somebody.taps("Anonymous");
        somebody.taps("Send");
    }

    private void remind() {
        int reminded = new ReminderRound(school.store(), school.notices(), school.register(), ReminderSettings.DEFAULT)
                .run(school.clock().instant());
        assertThat(reminded).isPositive();
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

    private void itIsMorning() {
        school.clock().set(at("2026-11-24T07:01:00"));
        school.deliver();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
