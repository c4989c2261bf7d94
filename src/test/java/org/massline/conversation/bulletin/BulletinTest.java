package org.massline.conversation.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.bulletin.BulletinRound;
import org.massline.model.Bulletin;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.Snapshot;

/** 'You said, we did', from the first choice to the last reader. */
class BulletinTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @ParameterizedTest
    @EnumSource
    void aBulletinIsComposedLookedAtAndSent(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        Resident chen = school.cadre("Chen", language, CANTEEN, DORMITORY);
        Resident amy = talks(school.contributor("Amy", Language.ENGLISH));
        Resident ming = talks(school.contributor("Ming", Language.CHINESE));
        Resident eve = talks(school.contributor("Eve", Language.ENGLISH));
        eve.types("/notifications");
        eve.taps("Bulletin");
        done();

        chen.types("/bulletin");
        chen.taps(english ? "Choose" : "选建议");
        chen.taps("＋ #1");
        chen.taps(english ? "You said" : "大家说");
        chen.types("The soup was cold at noon.");
        chen.taps(english ? "Choose" : "选建议");
        chen.taps("＋ #2");
        chen.taps(english ? "We did" : "我们做");
        chen.types("The shower was repaired on Friday.");
        chen.taps(english ? "Heading" : "标题");
        chen.types(english ? "November" : "十一月");
        chen.taps(english ? "Preview" : "预览");
        chen.taps(english ? "Send to everybody" : "发给大家");
        // People come in the order of hashes whose key is new in each run: what each reads is put in order here.
        StringBuilder told = new StringBuilder(school.transcript());
        round();
        round();
        told.append("--- the channel:\n")
                .append(school.reads(SchoolOnDisk.CHANNEL))
                .append("\n");
        told.append("--- Amy:\n").append(amy.reads()).append("\n");
        told.append("--- Ming:\n").append(ming.reads()).append("\n");
        told.append("--- Chen:\n")
                .append(chen.chat().all().get(chen.chat().all().size() - 2))
                .append("\n");
        assertThat(eve.chat().all()).noneMatch(message -> message.contains("soup"));
        Snapshot.assertMatches("conversation/bulletin." + language.tag() + ".txt", told.toString());
    }

    @Test
    void whoWantsNoMoreOfThemGetsNoMore() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY));
        Resident amy = talks(school.contributor("Amy", Language.ENGLISH));
        composed(chen);
        chen.taps("Preview");
        chen.taps("Send to everybody");
        round();
        amy.taps("Not for me");
        assertThat(school.transcript()).contains("You get no more bulletins.");
        assertThat(amy.reads()).as("it can be read on").contains("We did");
        chen.types("/bulletin");
        chen.taps("Choose");
        chen.taps("＋ #1");
        chen.taps("You said");
        chen.types("Cold soup");
        chen.taps("Preview");
        chen.taps("Send to everybody");
        round();
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("Cold soup"));
        assertThat(chen.chat().all())
                .anyMatch(message -> message.contains("Cold soup") && message.contains("Not for me"));
    }

    @Test
    void wordsOfAnAnonymousWriterGoNowhereUnlessACadreTypesThem() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN));
        done();
        chen.types("/bulletin");
        chen.taps("Choose");
        chen.taps("＋ #1");
        chen.taps("‹ Bulletin");
        chen.taps("Preview");
        assertThat(chen.reads()).contains("Words are still missing for #1").doesNotContain("cold every day");
        chen.sendsTap(chen.chat().message("Your bulletin"), ".bulletin.send.1");
        assertThat(newest()).isEqualTo(Bulletin.Status.DRAFT);
    }

    @Test
    void whatIsOnTheBoardIsPrefilledAsItStandsThere() {
        Resident boss = talks(school.administrator("Boss", Language.ENGLISH, TEACHING));
        school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY);
        done();
        school.fresh()
                .sql("insert into board_entry (number, topic_id, text, cadre_id, published_on)"
                        + " values (1, 2, 'Warm soup at noon', 1, '2026-11-20')");
        boss.types("/bulletin");
        boss.taps("Choose");
        assertThat(boss.reads()).contains("Warm soup at noon").doesNotContain("#2", "cold every day");
        boss.taps("＋ #1");
        assertThat(boss.reads()).contains("Warm soup at noon", "The soup is kept warm now.");
    }

    @Test
    void ofOthersTopicsNothingIsToBeHadNorTwice() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY));
        Resident li = talks(school.cadre("Li", Language.ENGLISH, TEACHING));
        Resident wang = talks(school.cadre("Wang", Language.ENGLISH, CANTEEN));
        done();
        chen.types("/bulletin");
        chen.taps("Choose");
        chen.taps("＋ #1");
        li.types("/bulletin");
        li.sendsTap(li.chat().message("You said"), ".bulletin.take.2.0");
        wang.types("/bulletin");
        wang.sendsTap(wang.chat().message("You said"), ".bulletin.take.1.0");
        wang.taps("Choose");
        assertThat(wang.reads()).contains("nothing more to choose");
        assertThat(school.transcript()).contains("cannot go into your bulletin");
        li.sendsTap(li.chat().message("You said"), ".bulletin.pause.1");
        li.sendsTap(li.chat().message("You said"), ".bulletin.stop-yes.1");
        assertThat(newest()).isEqualTo(Bulletin.Status.DRAFT);
    }

    @Test
    void whatIsTheirsNoLongerGoesOutInNoBulletinOfTheirs() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY));
        composed(chen);
        chen.taps("Preview");
        school.store().write(transaction -> {
            transaction
                    .cadres()
                    .unassign(
                            DORMITORY.id(),
                            transaction.cadres().all().getFirst().id());
            return true;
        });
        chen.taps("Send to everybody");
        assertThat(school.transcript()).contains("Something was changed since you looked at it");
        assertThat(newest()).isEqualTo(Bulletin.Status.DRAFT);
        chen.types("/bulletin");
        assertThat(chen.reads()).doesNotContain("#2");
    }

    @Test
    void nothingGoesButWhatWasLookedAt() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY));
        composed(chen);
        chen.taps("Preview");
        chen.types("/bulletin");
        chen.taps("Heading");
        chen.types("December");
        chen.taps("This is how it reads", "Send to everybody");
        assertThat(chen.chat().all().getLast()).doesNotContain("on its way");
        assertThat(school.transcript()).contains("Something was changed since you looked at it");
        chen.taps("Preview");
        chen.taps("Send to everybody");
        chen.sendsTap(chen.chat().message("on its way"), ".bulletin.send.4");
        assertThat(newest()).isEqualTo(Bulletin.Status.SENDING);
    }

    @Test
    void aPausedOneRestsAStoppedOneIsOver() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY));
        Resident boss = talks(school.administrator("Boss", Language.ENGLISH, TEACHING));
        composed(chen);
        chen.taps("Preview");
        chen.taps("Send to everybody");
        chen.taps("Pause");
        round();
        assertThat(chen.chat().all())
                .noneMatch(message -> message.contains("You said:") && message.contains("Not for me"));
        boss.types("/bulletin");
        boss.taps("On its way");
        boss.taps("Go on");
        boss.taps("Stop");
        boss.taps("Yes, stop");
        round();
        assertThat(newest()).isEqualTo(Bulletin.Status.STOPPED);
        assertThat(boss.chat().all()).noneMatch(message -> message.contains("Not for me"));
    }

    @Test
    void whoHasQuietHoursReadsItInTheMorning() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY));
        Resident amy = talks(school.contributor("Amy", Language.ENGLISH));
        composed(chen);
        school.passes(Duration.ofHours(14));
        chen.taps("Preview");
        chen.taps("Send to everybody");
        round();
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("We did"));
        round();
        assertThat(chen.chat().all()).anyMatch(message -> message.contains("quiet hours"));
        school.passes(Duration.ofHours(9));
        round();
        assertThat(amy.reads()).contains("We did");
        assertThat(chen.chat().all()).anyMatch(message -> message.contains("was sent"));
    }

    private void composed(Resident cadre) {
        done();
        cadre.types("/bulletin");
        cadre.taps("Choose");
        cadre.taps("＋ #2");
        cadre.taps("‹ Bulletin");
    }

    private void done() {
        SeededSuggestion.of(1, CANTEEN, "The soup is cold every day at half past twelve.")
                .closed(Status.DONE, "2026-11-20")
                .outcome("The soup is kept warm now.")
                .in(school.fresh());
        SeededSuggestion.of(2, DORMITORY, "The shower on the third floor has no warm water.")
                .signed("Ada")
                .closed(Status.DONE, "2026-11-19")
                .outcome("Repaired.")
                .in(school.fresh());
        SeededSuggestion.of(3, DORMITORY).in(school.fresh());
    }

    private Resident talks(Resident resident) {
        resident.types("/suggest");
        resident.types("/cancel");
        return resident;
    }

    private void round() {
        new BulletinRound(school.store(), school.texts(), school.register())
                .run(school.clock().instant());
        school.deliver();
    }

    private Bulletin.Status newest() {
        return school.store()
                .read(transaction -> transaction
                        .bulletins()
                        .find(new org.massline.model.BulletinId(1))
                        .orElseThrow()
                        .status());
    }
}
