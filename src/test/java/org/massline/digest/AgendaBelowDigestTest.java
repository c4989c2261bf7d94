package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.digest.DigestTown.at;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Button;
import org.massline.chat.Enclosure;
import org.massline.chat.OutgoingMessage;
import org.massline.conversation.ReportTap;
import org.massline.conversation.TapCodec;
import org.massline.effect.Enclosures;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Topic;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.Reading;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.SettableClock;
import org.massline.testing.Snapshot;
import org.massline.text.Texts;

/** The agenda that one asks for below a weekly digest says what that says; on both databases. */
@ParameterizedClass
@EnumSource
class AgendaBelowDigestTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 9, 1);

    @RegisterExtension
    private final FreshStore fresh;

    AgendaBelowDigestTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSame(Language language) throws IOException {
        DigestTown town = new DigestTown(fresh.store());
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN, DORMITORY);
        town.changes(chen, person -> person.speaking(Optional.of(language)));
        boolean english = language == Language.ENGLISH;
        // Came on the day of the digest before, and stood in it.
        next(CANTEEN, english ? "More bread, please" : "希望多一些面包")
                .received("2026-11-16", "2026-12-14")
                .in(fresh);
        next(CANTEEN, "Spoons")
                .received("2026-11-02", "2026-11-09")
                .answered("2026-11-03")
                .closed(Status.DONE, "2026-11-09")
                .judged(Verdict.PARTLY, "", "2026-11-17")
                .in(fresh);
        next(CANTEEN, "Forks")
                .received("2026-11-02", "2026-11-09")
                .answered("2026-11-03")
                .closed(Status.DECLINED, "2026-11-17")
                .judged(Verdict.YES, "", "2026-11-20")
                .in(fresh);
        town.roundAt("2026-11-16T08:00:00");
        town.drained();
        next(CANTEEN, english ? "The soup is cold at noon" : "食堂中午的汤是凉的")
                .received("2026-11-16", "2026-11-30")
                .seconded(7, "2026-11-18")
                .in(fresh);
        next(CANTEEN, english ? "The canteen's soup is cold" : "食堂的汤总是凉的")
                .received("2026-11-18", "2026-12-02")
                .in(fresh);
        next(DORMITORY, english ? "No warm water in the evening" : "宿舍晚上没有热水")
                .received("2026-11-17", "2026-11-20")
                .answered("2026-11-18")
                .is(Status.ACKNOWLEDGED)
                .in(fresh);
        town.roundAt("2026-11-23T08:00:00");

        OutgoingMessage.Text figures = town.drained().getOrDefault(DigestTown.chatOf(chen), List.of()).stream()
                .filter(OutgoingMessage.Text.class::isInstance)
                .map(OutgoingMessage.Text.class::cast)
                .filter(text -> !agendas(text).isEmpty())
                .findFirst()
                .orElseThrow();
        String html = agenda(chen, agendas(figures).getFirst(), language);
        String page = Reading.text(html);
        assertThat(Reading.text(figures.html()).lines())
                .filteredOn(line -> line.startsWith("↳")
                        || line.startsWith(CANTEEN.nameIn(language))
                        || line.startsWith(DORMITORY.nameIn(language)))
                .hasSize(4)
                .allSatisfy(line -> assertThat(page).contains(line));
        assertThat(html)
                .contains("<th scope=\"row\">#4</th>", english ? "Alike: #5" : "相似的：#5")
                .doesNotContain("<th scope=\"row\">#5</th>");
        Snapshot.assertMatches("digest/agenda." + language.tag() + ".html", html);
    }

    @Test
    void isTheSameForWhoeverNeverLookedAhead() {
        DigestTown town = new DigestTown(fresh.store());
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.suggests(CANTEEN, "The soup is cold at noon", LocalDate.of(2026, 11, 18));
        town.suggests(CANTEEN, "The canteen's soup is cold", LocalDate.of(2026, 11, 18));
        String neverLooked = agenda(chen, week(), Language.ENGLISH);
        fresh.store().write(transaction -> town.round().preview(transaction, chen, MONDAY));
        assertThat(neverLooked).contains("Alike: #2").isEqualTo(agenda(chen, week(), Language.ENGLISH));
    }

    @Test
    void countsNothingThatCameAfterItsDigest() {
        DigestTown town = new DigestTown(fresh.store());
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-16T08:00:00");
        town.suggests(CANTEEN, "Warmer soup", LocalDate.of(2026, 11, 18));
        town.suggests(CANTEEN, "A bicycle stand", MONDAY);
        town.roundAt("2026-11-23T08:00:00");
        assertThat(town.readBy(chen)).contains("Canteen: 2 new");
        town.suggests(CANTEEN, "Quiet evenings", MONDAY);
        town.suggests(CANTEEN, "More bread", LocalDate.of(2026, 11, 25));
        assertThat(Reading.text(agenda(chen, week(), Language.ENGLISH, at("2026-11-30T07:00:00"))))
                .contains("Canteen: 2 new", "4 open")
                .contains("Quiet evenings", "More bread");
    }

    @Test
    void countsUpToTheLastDayOfAPeriodWhereThereIsNoDigest() {
        DigestTown town = new DigestTown(fresh.store());
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.suggests(CANTEEN, "Warmer soup", LocalDate.of(2026, 11, 22));
        town.suggests(CANTEEN, "A bicycle stand", MONDAY);
        assertThat(Reading.text(agenda(chen, week(), Language.ENGLISH, at("2026-11-23T09:00:00"))))
                .contains("Canteen: 1 new", "2 open");
    }

    private static ReportTap.SendReportFile week() {
        return new ReportTap.SendReportFile(
                Enclosure.Kind.AGENDA,
                new org.massline.model.Period(LocalDate.of(2026, 11, 16), MONDAY),
                Optional.empty());
    }

    private SeededSuggestion next(Topic topic, String text) {
        long number = fresh.store()
                .write(transaction -> transaction.suggestions().nextNumber().value());
        return SeededSuggestion.of(number, topic, text);
    }

    private static List<ReportTap.SendReportFile> agendas(OutgoingMessage.Text text) {
        return text.buttons().stream()
                .flatMap(List::stream)
                .filter(Button.Tap.class::isInstance)
                .flatMap(button -> TapCodec.read(((Button.Tap) button).data()).stream())
                .map(TapCodec.Read::tap)
                .filter(ReportTap.SendReportFile.class::isInstance)
                .map(ReportTap.SendReportFile.class::cast)
                .filter(file -> file.kind() == Enclosure.Kind.AGENDA)
                .toList();
    }

    private String agenda(Cadre reader, ReportTap.SendReportFile file, Language language) {
        return agenda(reader, file, language, at("2026-11-23T09:00:00"));
    }

    private String agenda(Cadre reader, ReportTap.SendReportFile file, Language language, Instant now) {
        Enclosure wanted = new Enclosure(file.kind(), file.period(), reader.topics(), Optional.of(reader.id()));
        OutgoingMessage made = new Enclosures(fresh.store(), new Texts(), new SettableClock(now), BERLIN)
                .make(new OutgoingMessage.Enclosed(wanted, language, "", List.of()))
                .orElseThrow();
        return ((OutgoingMessage.Upload) made).content().text();
    }
}
