package org.massline.conversation.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Language;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.store.Transaction;
import org.massline.testing.Resident;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;

/** What happens to a suggestion while somebody composes a bulletin that tells of it. */
class UnsentBulletinTest {
    private static final SuggestionNumber SHOWER = new SuggestionNumber(2);

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @Test
    void whatItsWriterHadErasedGoesOutInNoBulletin() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY);
        composed(chen);
        chen.taps("Choose");
        chen.taps("＋ #1");
        chen.taps("You said");
        chen.types("The soup was cold at noon.");
        chen.taps("Preview");
        assertThat(chen.chat().all()).anyMatch(message -> message.contains("shower") && message.contains("soup"));
        happens(transaction -> transaction.suggestions().erase(SHOWER));
        isToBeLookedAtAgain(chen);
        assertThat(chen.chat().all().getLast()).contains("soup").doesNotContain("shower");
        assertThat(school.fresh().number("select count(*) from bulletin_entry")).isOne();
    }

    @Test
    void whatIsOpenAgainGoesOutInNoBulletin() {
        isTakenOutIf(transaction -> transaction.verdicts().reopen(SHOWER, Status.ACKNOWLEDGED));
    }

    @Test
    void whatIsUndoneGoesOutInNoBulletin() {
        Stand open = Stand.of(
                SampleSuggestion.of(SHOWER.value(), DORMITORY, "Shower").suggestion());
        isTakenOutIf(transaction -> transaction.suggestions().put(SHOWER, open));
    }

    private void isTakenOutIf(Consumer<Transaction> what) {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY);
        composed(chen);
        chen.taps("Preview");
        happens(what);
        isToBeLookedAtAgain(chen);
        assertThat(school.fresh().number("select count(*) from bulletin_entry")).isZero();
    }

    private void isToBeLookedAtAgain(Resident chen) {
        chen.taps("Send to everybody");
        assertThat(school.transcript()).contains("Something was changed since you looked at it");
        Bulletin.Status status = school.store()
                .read(transaction -> transaction
                        .bulletins()
                        .find(new BulletinId(1))
                        .orElseThrow()
                        .status());
        assertThat(status).isEqualTo(Bulletin.Status.DRAFT);
    }

    private void happens(Consumer<Transaction> what) {
        school.store().write(transaction -> {
            what.accept(transaction);
            return true;
        });
    }

    private void composed(Resident cadre) {
        SeededSuggestion.of(1, CANTEEN, "The soup is cold every day at half past twelve.")
                .closed(Status.DONE, "2026-11-20")
                .outcome("The soup is kept warm now.")
                .in(school.fresh());
        SeededSuggestion.of(SHOWER.value(), DORMITORY, "The shower on the third floor has no warm water.")
                .signed("Ada")
                .closed(Status.DONE, "2026-11-19")
                .outcome("Repaired.")
                .in(school.fresh());
        cadre.types("/bulletin");
        cadre.taps("Choose");
        cadre.taps("＋ #2");
        cadre.taps("‹ Bulletin");
    }
}
