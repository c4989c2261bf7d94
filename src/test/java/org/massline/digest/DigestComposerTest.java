package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.digest.SampleWeeks.ONE_WEEK;
import static org.massline.digest.SampleWeeks.busyWeek;
import static org.massline.digest.SampleWeeks.open;
import static org.massline.digest.SampleWeeks.overdue;
import static org.massline.digest.SampleWeeks.received;
import static org.massline.digest.SampleWeeks.rendered;
import static org.massline.digest.SampleWeeks.week;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Choice;
import org.massline.chat.Saying;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.testing.Reading;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.Snapshot;

class DigestComposerTest {

    @ParameterizedTest
    @EnumSource
    void anOrdinaryWeekReadsLikeThis(Language language) throws IOException {
        assertReads("ordinary", ordinaryWeek(DigestWeek.Occasion.CADRE, ONE_WEEK), language);
    }

    @ParameterizedTest
    @EnumSource
    void aLookAheadReadsLikeThis(Language language) throws IOException {
        assertReads("preview", ordinaryWeek(DigestWeek.Occasion.PREVIEW, ONE_WEEK), language);
    }

    @ParameterizedTest
    @EnumSource
    void severalWeeksInOneDigestReadLikeThis(Language language) throws IOException {
        DigestWeek.Period threeWeeks = new DigestWeek.Period(TODAY.minusWeeks(3), TODAY, 3);
        assertReads("catch-up", ordinaryWeek(DigestWeek.Occasion.CADRE, threeWeeks), language);
    }

    @ParameterizedTest
    @EnumSource
    void threeHundredSuggestionsReadLikeThis(Language language) throws IOException {
        assertReads("busy", busyWeek(DigestWeek.Occasion.CADRE), language);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyWeekIsSaidInOneLine(Language language) throws IOException {
        DigestWeek week = week(DigestWeek.Occasion.CADRE, ONE_WEEK);
        assertThat(Reading.of(rendered(week, language)).lines()).hasSize(1);
        assertReads("empty", week, language);
    }

    @Test
    void threeHundredSuggestionsAreTwoMessagesOfWhichOneIsTheDesk() {
        List<Saying> sayings = DigestComposer.compose(busyWeek(DigestWeek.Occasion.CADRE));
        assertThat(sayings).hasSize(2);
        assertThat(taps((Saying.Message) sayings.getLast()))
                .filteredOn(Tap.DeskEntry.class::isInstance)
                .hasSize(DeskPage.ENTRIES)
                .doesNotHaveDuplicates();
    }

    @Test
    void theBeginningOfEachSectionIsOneTapAway() {
        List<Saying> sayings = DigestComposer.compose(busyWeek(DigestWeek.Occasion.CADRE));
        DeskPlace first = DeskPlace.first("2026-W48");
        // 100 late ones are on the pages 0 to 12, 100 new ones from there to page 24.
        assertThat(taps((Saying.Message) sayings.getLast()))
                .filteredOn(tap -> !(tap instanceof Tap.DeskEntry))
                .containsExactly(
                        new Tap.DeskAt(first.page(1)),
                        new Tap.DeskAt(first),
                        new Tap.DeskAt(first.page(12)),
                        new Tap.DeskAt(first.page(25)),
                        new Tap.DeskTopics(first));
    }

    private static DigestWeek ordinaryWeek(DigestWeek.Occasion occasion, DigestWeek.Period period) {
        List<Suggestion> overdue = List.of(
                SampleSuggestion.of(17, DORMITORY, "The shower on the third floor has had no warm water since October.")
                        .between(LocalDate.of(2026, 10, 28), LocalDate.of(2026, 11, 11))
                        .status(Status.ACKNOWLEDGED)
                        .suggestion(),
                SampleSuggestion.of(29, CANTEEN, "汤每天到十二点半就凉了，后来的人只能喝冷汤。")
                        .between(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 20))
                        .signedBy("王小明")
                        .suggestion());
        List<Suggestion> received = List.of(
                SampleSuggestion.of(
                                40,
                                SAFETY,
                                "The light above the back stairs is broken. Somebody nearly fell on Tuesday.")
                        .between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24))
                        .attachments(2)
                        .suggestion(),
                SampleSuggestion.of(
                                38,
                                CANTEEN,
                                "希望食堂晚饭能延长到七点。我们下午有训练，六点半才结束，跑到食堂的时候窗口都关了，只能去小卖部买面包。"
                                        + "如果不能每天延长，哪怕只开一个窗口，或者允许提前订一份饭，放在保温箱里让训练的同学自己去拿，也会好很多。"
                                        + "田径队、篮球队和合唱团加起来大概有六十个人，大家都愿意轮流帮忙收拾，绝不给阿姨们添麻烦。")
                        .kind(Kind.IDEA)
                        .suggestion(),
                SampleSuggestion.of(41, CANTEEN, "The new salad bar is wonderful. Thank you!")
                        .kind(Kind.PRAISE)
                        .signedBy("Ada Lovelace")
                        .between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 27))
                        .suggestion(),
                SampleSuggestion.of(
                                39,
                                TEACHING,
                                "Could the mathematics exercises be put online on Fridays instead of Sunday night?"
                                    + " Many of us help at home on Sundays, and with the bus back to school there is"
                                    + " hardly an hour left for them. Friday noon would be best.")
                        .kind(Kind.QUESTION)
                        .status(Status.DONE)
                        .suggestion(),
                SampleSuggestion.of(42, DORMITORY, "").attachments(1).suggestion());
        List<Suggestion> open = List.of(SampleSuggestion.of(33, TEACHING, "More time in the laboratory, please.")
                .kind(Kind.IDEA)
                .status(Status.IN_PROGRESS)
                .between(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 30))
                .suggestion());
        return week(occasion, period, overdue(overdue), received(received), open(open));
    }

    private static List<Tap> taps(Saying.Message message) {
        return message.choices().stream()
                .flatMap(List::stream)
                .map(choice -> TapCodec.read(((Choice.Tap) choice).data())
                        .orElseThrow()
                        .tap())
                .toList();
    }

    private static void assertReads(String name, DigestWeek week, Language language) throws IOException {
        Snapshot.assertMatches(
                "digest/" + name + "." + language.tag() + ".txt", Reading.of(rendered(week, language)) + "\n");
    }
}
