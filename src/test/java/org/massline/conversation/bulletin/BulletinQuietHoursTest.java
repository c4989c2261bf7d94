package org.massline.conversation.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.bulletin.BulletinRound;
import org.massline.chat.ChatId;
import org.massline.model.Language;
import org.massline.model.QuietHours;
import org.massline.model.Status;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;

/** Pausing a bulletin forgets nobody's quiet hours. */
class BulletinQuietHoursTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    /** Neither those for which a message waited already, nor those that began while it was paused. */
    @Test
    void onePausedAndGoneOnComesInNobodysQuietHours() {
        Resident chen = talks(school.cadre("Chen", Language.ENGLISH, DORMITORY));
        Resident amy = talks(school.contributor("Amy", Language.ENGLISH));
        Resident eve = talks(school.contributor("Eve", Language.ENGLISH));
        Resident ada = talks(school.contributor("Ada", Language.ENGLISH));
        wantsQuiet(amy, new QuietHours(8, 20));
        wantsQuiet(eve, new QuietHours(11, 20));
        composed(chen);
        chen.taps("Preview");
        chen.taps("Send to everybody");
        handOver();
        chen.taps("Pause");
        assertThat(List.of(amy, eve, ada)).noneMatch(BulletinQuietHoursTest::hasRead);

        school.passes(Duration.ofHours(3));
        chen.taps("Go on");
        round();
        assertThat(List.of(amy, eve)).noneMatch(BulletinQuietHoursTest::hasRead);
        assertThat(ada).matches(BulletinQuietHoursTest::hasRead);

        school.passes(Duration.ofHours(9));
        round();
        assertThat(List.of(amy, eve)).allMatch(BulletinQuietHoursTest::hasRead);
    }

    private void wantsQuiet(Resident resident, QuietHours hours) {
        school.store().write(transaction -> {
            KeyedHash person = transaction.hasher().of(new ChatId(resident.id()));
            PersonRecord record = transaction.people().find(person).orElseThrow();
            transaction
                    .people()
                    .save(person, record.preferring(record.preferences().quiet(Optional.of(hours))));
            return true;
        });
    }

    private static boolean hasRead(Resident resident) {
        return resident.chat().all().stream().anyMatch(message -> message.contains("We did"));
    }

    private void composed(Resident cadre) {
        SeededSuggestion.of(1, DORMITORY, "The shower on the third floor has no warm water.")
                .signed("Ada")
                .closed(Status.DONE, "2026-11-19")
                .outcome("Repaired.")
                .in(school.fresh());
        cadre.types("/bulletin");
        cadre.taps("Choose");
        cadre.taps("＋ #1");
        cadre.taps("‹ Bulletin");
    }

    private static Resident talks(Resident resident) {
        resident.types("/suggest");
        resident.types("/cancel");
        return resident;
    }

    private void round() {
        handOver();
        school.deliver();
    }

    private void handOver() {
        new BulletinRound(school.store(), school.texts(), school.register())
                .run(school.clock().instant());
    }
}
