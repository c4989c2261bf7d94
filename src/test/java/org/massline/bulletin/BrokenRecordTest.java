package org.massline.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.ChatId;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.testing.HeardLog;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;

/** What one person's record has come to keeps no other from reading a bulletin. */
class BrokenRecordTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @Test
    void whoseRecordDoesNotOpenIsPassedOver() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN));
        Resident amy = talks(school.contributor("Amy", Language.ENGLISH));
        Resident eve = talks(school.contributor("Eve", Language.ENGLISH));
        done();
        sends(chen, "＋ #1");
        damage(eve);

        assertThat(new HeardLog(BulletinRound.class).during(this::rounds))
                .containsExactly("somebody's record cannot be opened; bulletin 1 passes them over");

        assertThat(amy.reads()).contains("The soup is kept warm now.");
        assertThat(bulletin(1).status()).isEqualTo(Bulletin.Status.SENT);
        assertThat(bulletin(1).reach().passed()).isEqualTo(3);
    }

    @Test
    void oneThatFailsKeepsNoOtherWaiting() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, CANTEEN));
        Resident li = talks(school.cadre("Li", Language.ENGLISH, DORMITORY));
        Resident amy = talks(school.contributor("Amy", Language.ENGLISH));
        done();
        sends(chen, "＋ #1");
        sends(li, "＋ #2");
        damage(chen);

        assertThat(new HeardLog(BulletinRound.class).during(this::rounds))
                .anyMatch(line -> line.startsWith("bulletin 1 does not go on, the next round tries again: "));

        assertThat(amy.reads()).contains("The shower is repaired.");
        assertThat(bulletin(2).status()).isEqualTo(Bulletin.Status.SENT);
    }

    private static Resident talks(Resident resident) {
        resident.types("/suggest");
        resident.types("/cancel");
        return resident;
    }

    private void done() {
        SeededSuggestion.of(1, CANTEEN, "The soup is cold.")
                .signed("Ada")
                .closed(Status.DONE, "2026-11-20")
                .outcome("The soup is kept warm now.")
                .in(school.fresh());
        SeededSuggestion.of(2, DORMITORY, "The shower has no warm water.")
                .signed("Ada")
                .closed(Status.DONE, "2026-11-19")
                .outcome("The shower is repaired.")
                .in(school.fresh());
    }

    private static void sends(Resident cadre, String choice) {
        cadre.types("/bulletin");
        cadre.taps("Choose");
        cadre.taps(choice);
        cadre.taps("‹ Bulletin");
        cadre.taps("Preview");
        cadre.taps("Send to everybody");
    }

    private void damage(Resident resident) {
        byte[] hash = school.store()
                .read(transaction -> transaction.hasher().of(new ChatId(resident.id())))
                .bytes();
        school.fresh()
                .sql("update person set sealed = x'010203' where person = x'"
                        + HexFormat.of().formatHex(hash) + "'");
    }

    private void rounds() {
        BulletinRound round = new BulletinRound(school.store(), school.texts(), school.register());
        for (int each = 0; each < 2; each++) {
            round.run(school.clock().instant());
            school.deliver();
        }
    }

    private Bulletin bulletin(long id) {
        return school.store()
                .read(transaction ->
                        transaction.bulletins().find(new BulletinId(id)).orElseThrow());
    }
}
