package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.Bytes;
import org.massline.chat.ChatId;
import org.massline.chat.Enclosure;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.Point;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.SettableClock;
import org.massline.testing.Snapshot;
import org.massline.text.Texts;

/** What is enclosed, opened again; on both databases. */
@ParameterizedClass
@EnumSource
class EnclosuresTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    private static final CadreId CHEN = new CadreId(1);

    @RegisterExtension
    private final FreshStore fresh;

    EnclosuresTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN, DORMITORY);
    }

    @BeforeEach
    void aCadreOfTwoTopics() {
        fresh.store().write(transaction -> {
            Cadre cadre = new Cadre(
                    CHEN, "Chen", Role.CADRE, Set.of(CANTEEN.id(), DORMITORY.id()), SampleSchool.MONDAY_AT_EIGHT);
            transaction.cadres().join(transaction.hasher().of(new ChatId(9)), Address.of(new ChatId(9)), cadre, TODAY);
            return cadre;
        });
    }

    @Test
    void aTableHasWhatThePeriodHadToDoWith() throws Exception {
        SeededSuggestion.of(1, CANTEEN, "=HYPERLINK(\"https://evil.example\",\"soup\")\n说：“太冷”, and \"cold\"")
                .received("2026-10-20", "2026-10-27")
                .signed("@Li Hua")
                .answered("2026-10-28")
                .closed(Status.DONE, "2026-11-03")
                .outcome("+ a new stove")
                .judged(Verdict.PARTLY, "-1", "2026-11-05")
                .seconded(3, "2026-11-01")
                .promise(1, 1, "moved", "2026-10-30")
                .promise(2, 1, "kept", "2026-11-03")
                .in(fresh);
        SeededSuggestion.of(2, DORMITORY, "")
                .received("2026-11-16", "2026-11-23")
                .in(fresh);
        SeededSuggestion.of(3, CANTEEN, "Before")
                .received("2026-10-31", "2026-11-06")
                .in(fresh);
        SeededSuggestion.of(4, TEACHING, "SECRET")
                .received("2026-11-16", "2026-11-23")
                .in(fresh);

        makesTwoPointsOfWhichOneIsAnswered(new SuggestionNumber(1));

        OutgoingMessage.Upload csv = (OutgoingMessage.Upload) make(Enclosure.Kind.CSV, Language.ENGLISH);
        assertThat(csv.fileName()).isEqualTo("massline-2026-11-01-2026-11-30.csv");
        assertThat(csv.content().toArray()).startsWith(0xEF, 0xBB, 0xBF);
        List<List<String>> rows = SheetReader.csv(csv.content().text().substring(1));
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(19));
        assertThat(rows.getFirst()).startsWith("Number", "Topic", "Kind", "Status", "Signature", "Text");
        assertThat(rows.get(1))
                .containsExactly(
                        "1",
                        "Canteen",
                        "problem",
                        "done",
                        "'@Li Hua",
                        "'=HYPERLINK(\"https://evil.example\",\"soup\")\n说：“太冷”, and \"cold\"",
                        "2026-10-20",
                        "2026-10-27",
                        "2026-10-28",
                        "2026-11-03",
                        "'+ a new stove",
                        "partly",
                        "'-1",
                        "3",
                        "2026-11-03",
                        "kept",
                        "2",
                        "1",
                        "1");
        assertThat(rows.get(2))
                .startsWith("2", "Dormitory", "problem", "received", "anonymous", "")
                .endsWith("", "", "");

        OutgoingMessage.Upload xlsx = (OutgoingMessage.Upload) make(Enclosure.Kind.XLSX, Language.CHINESE);
        assertThat(SheetReader.xlsx(xlsx.content(), 2))
                .contains(
                        "A1 inlineStr 编号",
                        "A2 n 1",
                        "B2 inlineStr 食堂",
                        "E2 inlineStr @Li Hua",
                        "F2 inlineStr =HYPERLINK(\"https://evil.example\",\"soup\")\n说：“太冷”, and \"cold\"",
                        // Day 46,329 of Excel's calendar is 3 November 2026.
                        "J2 n 46329.0",
                        "E3 inlineStr 匿名")
                .noneMatch(cell -> cell.contains("FORMULA") || cell.contains("SECRET"));
    }

    private void makesTwoPointsOfWhichOneIsAnswered(SuggestionNumber number) {
        Point soup = new Point(1, "Warmer soup", Optional.empty());
        fresh.store().write(transaction -> {
            transaction.points().add(number, List.of(soup, new Point(2, "More seats", Optional.empty())));
            transaction.points().put(number, soup.answered(CHEN, "A new stove", LocalDate.of(2026, 11, 3)));
            transaction.points().mark(number, 1, Point.Mark.ANSWERED);
            transaction.points().mark(number, 2, Point.Mark.ANSWERED);
            return true;
        });
    }

    @Test
    void theFiguresOfTheReportStandInAWorkbook() throws Exception {
        for (int number = 1; number <= 6; number++) {
            SeededSuggestion.of(number, CANTEEN)
                    .received("2026-11-02", "2026-11-09")
                    .answered("2026-11-0" + (number + 2))
                    .closed(number == 6 ? Status.DECLINED : Status.DONE, "2026-11-1" + number)
                    .promise(1, CHEN.value(), number == 2 ? "missed" : "kept", "2026-11-1" + number)
                    .in(fresh);
        }
        SeededSuggestion.of(7, DORMITORY, "")
                .received("2026-11-16", "2026-11-23")
                .in(fresh);
        OutgoingMessage.Upload english = (OutgoingMessage.Upload) make(Enclosure.Kind.XLSX, Language.ENGLISH);
        OutgoingMessage.Upload chinese = (OutgoingMessage.Upload) make(Enclosure.Kind.XLSX, Language.CHINESE);
        String table = String.join("\n", SheetReader.xlsx(english.content(), 1)) + "\n----\n"
                + String.join("\n", SheetReader.xlsx(chinese.content(), 1)) + "\n";
        Snapshot.assertMatches("effect/figures.txt", table);
        assertThat(table)
                .contains("B2 n 0", "A31 inlineStr", "fewer than five", "at most 7")
                .doesNotContain("FORMULA");
    }

    @Test
    void aPictureShowsTwelveWeeks() throws IOException {
        SeededSuggestion.of(1, CANTEEN)
                .received("2026-11-16", "2026-11-23")
                .answered("2026-11-18")
                .in(fresh);
        OutgoingMessage.Picture picture = (OutgoingMessage.Picture) make(Enclosure.Kind.PICTURE, Language.CHINESE);
        var image = ImageIO.read(new ByteArrayInputStream(picture.png().toArray()));
        // Telegram: width and height together up to 10,000, and none 20 times the other.
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isEqualTo(1080);
        assertThat(picture.png().size()).isLessThan(300_000);
        assertThat(picture.captionHtml()).isEqualTo("caption");
    }

    @Test
    void anAgendaHasRoomForDecisionsAndNothingThatRuns() throws IOException {
        SeededSuggestion.of(1, CANTEEN, "<script>alert(1)</script> The soup & the bread are \"cold\"")
                .received("2026-11-02", "2026-11-09")
                .seconded(4, "2026-11-03")
                .in(fresh);
        SeededSuggestion.of(2, DORMITORY, "宿舍晚上没有热水，希望延长供应时间。")
                .received("2026-11-20", "2026-11-27")
                .answered("2026-11-20")
                .is(Status.ACKNOWLEDGED)
                .in(fresh);
        SeededSuggestion.of(3, DORMITORY, "")
                .received("2026-10-20", "2026-12-01")
                .in(fresh);
        SeededSuggestion.of(4, CANTEEN, "Finished")
                .received("2026-11-03", "2026-11-10")
                .answered("2026-11-04")
                .closed(Status.DONE, "2026-11-06")
                .judged(Verdict.YES, "", "2026-11-08")
                .in(fresh);
        SeededSuggestion.of(5, TEACHING, "SECRET").in(fresh);
        for (Language language : Language.values()) {
            OutgoingMessage.Upload agenda = (OutgoingMessage.Upload) make(Enclosure.Kind.AGENDA, language);
            String html = agenda.content().text();
            assertThat(html)
                    .contains("&lt;script&gt;", "lang=\"" + language.tag() + "\"", "default-src 'none'", "@page")
                    .doesNotContain("<script", "SECRET", "http://", "https://", " src=", "href=", "Finished");
            Snapshot.assertMatches("effect/agenda." + language.tag() + ".html", html);
        }
    }

    @Test
    void aLongAgendaSaysHowManyItLeavesOut() {
        for (int number = 1; number <= 60; number++) {
            SeededSuggestion.of(number, CANTEEN)
                    .received("2026-11-02", "2026-11-30")
                    .in(fresh);
        }
        String html = ((OutgoingMessage.Upload) make(Enclosure.Kind.AGENDA, Language.ENGLISH))
                .content()
                .text();
        assertThat(html.split("<th scope=\"row\">", -1)).hasSize(20);
        assertThat(html).contains("41 more are open. The inbox has them: /inbox.");
    }

    @Test
    void theRightIsAskedForAgainWhenItIsMade() {
        SeededSuggestion.of(1, CANTEEN, "SECRET")
                .received("2026-11-16", "2026-11-23")
                .in(fresh);
        fresh.store().write(transaction -> {
            transaction.cadres().unassign(CANTEEN.id(), CHEN);
            return true;
        });
        assertThat(((OutgoingMessage.Upload) make(Enclosure.Kind.CSV, Language.ENGLISH))
                        .content()
                        .text())
                .doesNotContain("SECRET");
        fresh.store().write(transaction -> {
            transaction.cadres().dismiss(CHEN, TODAY);
            return true;
        });
        assertThat(enclosures().make(message(Enclosure.Kind.CSV, Language.ENGLISH)))
                .isEmpty();
    }

    @Test
    void emptyWeeksAreDrawnAndWritten() {
        assertThat(make(Enclosure.Kind.PICTURE, Language.ENGLISH)).isInstanceOf(OutgoingMessage.Picture.class);
        assertThat(SheetReader.csv(((OutgoingMessage.Upload) make(Enclosure.Kind.CSV, Language.CHINESE))
                        .content()
                        .text()))
                .hasSize(1);
        assertThat(((OutgoingMessage.Upload) make(Enclosure.Kind.AGENDA, Language.ENGLISH))
                        .content()
                        .text())
                .contains("Nothing is open.");
        Bytes xlsx = ((OutgoingMessage.Upload) make(Enclosure.Kind.XLSX, Language.ENGLISH)).content();
        assertThat(xlsx.size()).isPositive();
    }

    private OutgoingMessage make(Enclosure.Kind kind, Language language) {
        return enclosures().make(message(kind, language)).orElseThrow();
    }

    private static OutgoingMessage.Enclosed message(Enclosure.Kind kind, Language language) {
        Set<TopicId> topics = Set.of(CANTEEN.id(), DORMITORY.id());
        Period period = kind == Enclosure.Kind.PICTURE ? Period.ending(TODAY, 7) : NOVEMBER;
        return new OutgoingMessage.Enclosed(
                new Enclosure(kind, period, topics, Optional.of(CHEN)), language, "caption", List.of());
    }

    private Enclosures enclosures() {
        SettableClock clock =
                new SettableClock(TODAY.atTime(9, 0).atZone(SampleSchool.BERLIN).toInstant());
        return new Enclosures(fresh.store(), new Texts(), clock, SampleSchool.BERLIN);
    }
}
