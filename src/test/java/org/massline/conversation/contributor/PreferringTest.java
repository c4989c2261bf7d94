package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.SAFETY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.ChatId;
import org.massline.model.Appearance;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Preferences;
import org.massline.model.QuietHours;
import org.massline.model.ShownAs;
import org.massline.store.PersonRecord;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** What people want to be told unasked (/notifications). */
class PreferringTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @Test
    void everybodyChoosesWhatReachesThemInBothLanguages() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("/notifications");
        amy.taps("Outcome only");
        amy.taps("Bulletin");
        amy.taps("Quiet hours");
        amy.taps("23:00");
        amy.taps("06:00");
        assertThat(preferences(amy).news()).isEqualTo(Preferences.News.OUTCOME);
        assertThat(preferences(amy).bulletin()).isFalse();
        assertThat(preferences(amy).quiet()).contains(new QuietHours(23, 6));
        amy.taps("Quiet hours");
        amy.taps("At any hour");
        assertThat(preferences(amy).quiet()).isEmpty();
        amy.types("/mydata");

        Resident li = school.cadre("李娜", Language.CHINESE, CANTEEN);
        li.types("/notifications");
        li.taps("全部马上");
        li.taps("提议人看到的我");
        li.taps("部门");
        li.types("后勤处".repeat(20));
        assertThat(li.reads()).contains("太长了");
        li.types("  后勤处 \n 二楼 ");
        assertThat(preferences(li).atOnce()).isEqualTo(Preferences.AtOnce.EVERYTHING);
        assertThat(appearance(li)).isEqualTo(new Appearance(ShownAs.OFFICE, Optional.of("后勤处 二楼")));
        li.taps("提议人看到的我");
        li.taps("名字");
        assertThat(appearance(li).shownAs()).isEqualTo(ShownAs.NAME);
        Snapshot.assertMatches("conversation/notifications.txt", school.transcript());
    }

    @Test
    void whoWantsAllAtOnceGetsWhatOthersReadInTheDigest() {
        Resident eager = school.cadre("Eager", Language.ENGLISH, CANTEEN, SAFETY);
        Resident calm = school.cadre("Calm", Language.ENGLISH, CANTEEN, SAFETY);
        eager.types("/notifications");
        eager.taps("All at once");
        calm.types("/notifications");
        calm.taps("Digest only");
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "The soup is cold", "Canteen");
        sends(amy, "A smell of gas", "Safety and health");
        assertThat(eager.chat().all()).hasSize(3);
        assertThat(calm.chat().all()).hasSize(1);
    }

    @Test
    void whoeverIsAskedForAnOfficeAndWritesSomethingElseLosesNothing() {
        Resident li = school.cadre("Li", Language.ENGLISH, CANTEEN);
        li.types("The lamp in the hall flickers");
        li.types("/notifications");
        li.taps("How contributors see me");
        li.taps("Office");
        li.taps("Back");
        assertThat(li.reads()).contains("What is it about?");
        assertThat(appearance(li)).isEqualTo(Appearance.DEFAULT);
    }

    @Test
    void quietHoursHoldWhatIsTold() {
        Resident li = school.cadre("Li", Language.ENGLISH, SAFETY);
        li.types("/notifications");
        li.taps("Quiet hours");
        li.taps("09:00");
        li.taps("12:00");
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "A smell of gas", "Safety and health");
        assertThat(li.reads()).contains("between 09:00 and 12:00");
        school.passes(Duration.ofHours(3));
        assertThat(li.reads()).contains("A smell of gas");
    }

    private Preferences preferences(Resident resident) {
        return school.store()
                .<PersonRecord>read(transaction -> transaction
                        .people()
                        .find(transaction.hasher().of(new ChatId(resident.id())))
                        .orElseThrow())
                .preferences();
    }

    private Appearance appearance(Resident resident) {
        return school
                .store()
                .<List<Cadre>>read(transaction -> transaction.cadres().all())
                .stream()
                .filter(cadre -> cadre.name().equals(resident.name()))
                .findFirst()
                .orElseThrow()
                .appearance();
    }

    private static void sends(Resident resident, String text, String topic) {
        resident.types(text);
        resident.taps(topic);
        resident.taps("Anonymous");
        resident.taps("Send");
    }
}
