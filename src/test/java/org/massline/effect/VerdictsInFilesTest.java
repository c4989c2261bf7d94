package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.Enclosure;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.testing.FreshStore;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.SettableClock;
import org.massline.text.Texts;

/** Which verdict stands beside an outcome in a file, on both databases. */
@ParameterizedClass
@EnumSource
class VerdictsInFilesTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    private static final CadreId CHEN = new CadreId(1);

    @RegisterExtension
    private final FreshStore fresh;

    VerdictsInFilesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @Test
    void aVerdictOfAnEarlierOutcomeIsNoneOfThisOne() {
        SeededSuggestion.of(1, CANTEEN)
                .received("2026-11-02", "2026-11-09")
                .answered("2026-11-03")
                .reopened(Status.DONE, "2026-11-10")
                .closed(Status.DONE, "2026-11-20")
                .outcome("A warmer stove")
                .toBeAsked("2026-11-27")
                .in(fresh);
        SeededSuggestion.of(2, CANTEEN)
                .received("2026-11-02", "2026-11-09")
                .answered("2026-11-03")
                .reopened(Status.DONE, "2026-11-10")
                .in(fresh);
        List<List<String>> rows = rows();
        int verdict = rows.getFirst().indexOf("Verdict");
        assertThat(rows.get(1).subList(verdict - 1, verdict + 2)).containsExactly("A warmer stove", "", "");
        assertThat(rows.get(2).subList(verdict, verdict + 2))
                .as("that it is open again is what they said")
                .containsExactly("no", "It is as it was.");
    }

    private List<List<String>> rows() {
        fresh.store().write(transaction -> {
            Cadre cadre = new Cadre(CHEN, "Chen", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT);
            transaction.cadres().join(transaction.hasher().of(new ChatId(9)), Address.of(new ChatId(9)), cadre, TODAY);
            return cadre;
        });
        SettableClock clock =
                new SettableClock(TODAY.atTime(9, 0).atZone(BERLIN).toInstant());
        Enclosure csv = new Enclosure(Enclosure.Kind.CSV, NOVEMBER, Set.of(CANTEEN.id()), Optional.of(CHEN));
        OutgoingMessage made = new Enclosures(fresh.store(), new Texts(), clock, BERLIN)
                .make(new OutgoingMessage.Enclosed(csv, Language.ENGLISH, "", List.of()))
                .orElseThrow();
        return SheetReader.csv(((OutgoingMessage.Upload) made).content().text().substring(1));
    }
}
