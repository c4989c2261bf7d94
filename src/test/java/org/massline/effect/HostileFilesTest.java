package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.HostileWords;
import org.massline.testing.SampleSchool;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.SettableClock;
import org.massline.text.Texts;

/** Whatever people typed: a table keeps its rows and computes nothing, a page runs nothing, and both say what was typed. */
class HostileFilesTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    private static final CadreId CHEN = new CadreId(1);
    private static final int SIGNATURE = 4;
    private static final int TEXT = 5;
    private static final int OUTCOME = 10;

    private static final List<String> WORDS = HostileWords.wellFormed();

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE).with(CANTEEN);

    @BeforeEach
    void everythingIsSaidInHostileWords() {
        fresh.store().write(transaction -> {
            Cadre cadre = new Cadre(CHEN, "Chen", Role.CADRE, Set.of(CANTEEN.id()), SampleSchool.MONDAY_AT_EIGHT);
            transaction.cadres().join(transaction.hasher().of(new ChatId(9)), Address.of(new ChatId(9)), cadre, TODAY);
            return cadre;
        });
        for (int index = 0; index < WORDS.size(); index++) {
            String words = WORDS.get(index);
            SeededSuggestion.of(index + 1, CANTEEN, words)
                    .received("2026-11-02", "2026-11-09")
                    .signed(words)
                    .answered("2026-11-03")
                    .closed(Status.DONE, "2026-11-04")
                    .outcome(words)
                    .judged(Verdict.PARTLY, words, "2026-11-05")
                    .in(fresh);
            SeededSuggestion.of(1_000 + index, CANTEEN, words)
                    .received("2026-11-02", "2026-11-09")
                    .signed(words)
                    .in(fresh);
        }
    }

    @Test
    void aTableKeepsItsRowsAndComputesNothing() {
        List<List<String>> rows =
                SheetReader.csv(make(Enclosure.Kind.CSV).content().text().substring(1));
        assertThat(rows).hasSize(2 * WORDS.size() + 1);
        for (int index = 0; index < WORDS.size(); index++) {
            String number = Integer.toString(index + 1);
            List<String> row = rows.stream()
                    .filter(each -> each.getFirst().equals(number))
                    .findFirst()
                    .orElseThrow();
            for (int column : new int[] {SIGNATURE, TEXT, OUTCOME}) {
                assertThat(row.get(column)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
                assertThat(letters(row.get(column).replaceFirst("^'(?=[=+\\-@\\t\\r\\n＝＋－＠])", "")))
                        .isEqualTo(letters(WORDS.get(index)));
            }
        }
    }

    @Test
    void aWorkbookCanBeOpenedAndComputesNothing() throws Exception {
        List<String> cells = SheetReader.xlsx(make(Enclosure.Kind.XLSX).content(), 2);
        assertThat(cells).noneMatch(cell -> cell.contains("FORMULA"));
        assertThat(cells).anyMatch(cell -> cell.endsWith("=HYPERLINK(\"https://evil.example\",\"soup\")"));
    }

    @Test
    void aPageRunsNothingAndLeadsNowhere() {
        String page = make(Enclosure.Kind.AGENDA).content().text();
        assertThat(page.replaceAll(
                        "</?(html|head|meta|title|style|body|h1|h2|p|ul|li|table|caption|thead|tbody|tr|th|td"
                                + "|small|br|b|i|div|span)\\b[^<>]*>|<!DOCTYPE html>",
                        ""))
                .doesNotContain("<");
        assertThat(page).doesNotContain(" href=\"", " src=", " on");
    }

    /** Without white space, and without what is taken out or put around on purpose: controls, and what turns the direction. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "");
    }

    private OutgoingMessage.Upload make(Enclosure.Kind kind) {
        SettableClock clock =
                new SettableClock(TODAY.atTime(9, 0).atZone(SampleSchool.BERLIN).toInstant());
        Enclosures enclosures = new Enclosures(fresh.store(), new Texts(), clock, SampleSchool.BERLIN);
        Enclosure enclosure = new Enclosure(kind, NOVEMBER, Set.of(CANTEEN.id()), Optional.of(CHEN));
        return (OutgoingMessage.Upload) enclosures
                .make(new OutgoingMessage.Enclosed(enclosure, Language.ENGLISH, "caption", List.of()))
                .orElseThrow();
    }
}
