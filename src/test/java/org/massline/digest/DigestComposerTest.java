package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Button;
import org.massline.chat.Choice;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Page;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.testing.Reading;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.Snapshot;
import org.massline.text.Texts;

class DigestComposerTest {
    private static final DigestWeek.Period ONE_WEEK = new DigestWeek.Period(TODAY.minusWeeks(1), TODAY, 1);
    private static final DigestWeek.Before BEFORE = new DigestWeek.Before(5, 3, 4);
    private static final DigestWeek.Before NOTHING_BEFORE = new DigestWeek.Before(0, 0, 0);
    private static final List<Topic> TOPICS = List.of(TEACHING, CANTEEN, DORMITORY, SAFETY);
    private static final Texts TEXTS = new Texts();

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
        DigestWeek week = week(DigestWeek.Occasion.CADRE, ONE_WEEK, List.of(), List.of(), List.of());
        assertThat(Reading.of(rendered(week, language)).lines()).hasSize(1);
        assertReads("empty", week, language);
    }

    @Test
    void everyEntryIsListedOnceWithAButtonThatOpensItInItsOwnMessage() {
        List<Saying> sayings = DigestComposer.compose(busyWeek(DigestWeek.Occasion.CADRE));
        List<Long> listed = new ArrayList<>();
        for (Saying saying : sayings) {
            Saying.Message message = (Saying.Message) saying;
            List<Long> entries = message.paragraphs().stream()
                    .filter(DigestText.Entry.class::isInstance)
                    .map(paragraph -> ((DigestText.Entry) paragraph).number().value())
                    .toList();
            assertThat(opened(message)).isEqualTo(entries);
            assertThat(message.choices()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(4));
            listed.addAll(entries);
        }
        assertThat(listed).hasSize(DigestWeek.MOST_LISTED).doesNotHaveDuplicates();
    }

    @Test
    void theRestOfABusyWeekIsCountedAndTheInboxIsOneTapAway() {
        List<Saying> sayings = DigestComposer.compose(busyWeek(DigestWeek.Occasion.CADRE));
        int more = sayings.stream()
                .flatMap(saying -> ((Saying.Message) saying).paragraphs().stream())
                .filter(DigestText.More.class::isInstance)
                .mapToInt(paragraph -> ((DigestText.More) paragraph).count())
                .sum();
        assertThat(more).isEqualTo(300 - DigestWeek.MOST_LISTED);
        assertThat(taps((Saying.Message) sayings.getLast())).last().isEqualTo(new Tap.InboxPage(0));
    }

    @Test
    void aGroupIsNotOfferedAnInboxThatItDoesNotHave() {
        for (Saying saying : DigestComposer.compose(busyWeek(DigestWeek.Occasion.GROUP))) {
            assertThat(taps((Saying.Message) saying)).allMatch(Tap.Open.class::isInstance);
        }
    }

    @Test
    void manyLateOnesDoNotHideTheNewOnes() {
        DigestWeek week = week(DigestWeek.Occasion.CADRE, ONE_WEEK, many(1, 200), many(1000, 3), many(2000, 200));
        List<Long> opened = DigestComposer.compose(week).stream()
                .flatMap(saying -> opened((Saying.Message) saying).stream())
                .toList();
        assertThat(opened)
                .hasSize(DigestWeek.MOST_LISTED)
                .contains(1000L, 1001L, 1002L)
                .contains(2000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>not bold</b> <script>alert(1)</script> &lt; &amp;amp;",
                "{argument} '{quoted}' {0} {kind, select, other {x}}",
                "right to left \u202E txet desrever \u2067 and isolated",
                "two\n\n\nblank lines and \u0000 a zero",
                "😀👨‍👩‍👧‍👦🇨🇳 family",
                "half \uD83D of a pair",
                "   ",
            })
    void hostileWordsAreShownAsTheyAre(String words) {
        DigestWeek week = weekOf(words);
        for (Language language : Language.values()) {
            OutgoingMessage.Text message =
                    (OutgoingMessage.Text) rendered(week, language).getFirst();
            assertTagsAreOurs(message.html());
            assertThat(Reading.text(message.html())).contains("#41");
        }
    }

    @Test
    void fourThousandAmpersandsCombiningMarksOrEmojiFitLikeAnythingElse() {
        for (String unit : List.of("&", "\u0301", "<", "😀", "👨‍👩‍👧‍👦", "建", "\u202E", "\u200F", "\"")) {
            String words = unit.repeat(4096 / unit.length());
            List<Suggestion> hostile = IntStream.rangeClosed(1, 40)
                    .mapToObj(number -> SampleSuggestion.of(number, CANTEEN, words)
                            .signedBy(unit.repeat(120 / unit.length()))
                            .suggestion())
                    .toList();
            DigestWeek week = week(DigestWeek.Occasion.CADRE, ONE_WEEK, List.of(), hostile, List.of());
            assertFitsAsComposed(week);
        }
    }

    @Test
    void theLongestEntriesThatThereCanBeFitIntoTheirMessages() {
        Topic longName = org.massline.testing.SampleSchool.topic(9, "long", "N".repeat(64), "名".repeat(64), 5);
        List<Suggestion> longest = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> SampleSuggestion.of(1_000_000_000L + number, longName, "word ".repeat(800))
                        .kind(Kind.QUESTION)
                        .status(Status.IN_PROGRESS)
                        .attachments(20)
                        .signedBy("A long name ".repeat(12))
                        .suggestion())
                .toList();
        DigestWeek.Period period = new DigestWeek.Period(LocalDate.of(2026, 9, 30), TODAY, 8);
        assertFitsAsComposed(new DigestWeek(
                DigestWeek.Occasion.PREVIEW,
                period,
                List.of(longName),
                page(longest.subList(0, 40)),
                page(longest.subList(40, 80)),
                page(longest.subList(80, 120)),
                new DigestWeek.Before(1000, 1000, 1000)));
    }

    @Test
    void aSuggestionOfFilesAloneSaysSo() {
        assertThat(Reading.of(rendered(weekOf(""), Language.ENGLISH))).contains("(no text)");
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
        return week(occasion, period, overdue, received, open);
    }

    private static DigestWeek busyWeek(DigestWeek.Occasion occasion) {
        return week(occasion, ONE_WEEK, many(1, 100), many(101, 100), many(201, 100));
    }

    private static DigestWeek weekOf(String words) {
        Suggestion suggestion = SampleSuggestion.of(41, CANTEEN, words).suggestion();
        return week(DigestWeek.Occasion.CADRE, ONE_WEEK, List.of(), List.of(suggestion), List.of());
    }

    private static List<Suggestion> many(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> SampleSuggestion.of(number, TOPICS.get(number % 4), "Suggestion " + number)
                        .between(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9))
                        .suggestion())
                .toList();
    }

    private static DigestWeek week(
            DigestWeek.Occasion occasion,
            DigestWeek.Period period,
            List<Suggestion> overdue,
            List<Suggestion> received,
            List<Suggestion> open) {
        boolean empty = overdue.isEmpty() && received.isEmpty() && open.isEmpty();
        DigestWeek.Before before = empty ? NOTHING_BEFORE : BEFORE;
        return new DigestWeek(occasion, period, TOPICS, page(overdue), page(received), page(open), before);
    }

    private static Page<Suggestion> page(List<Suggestion> all) {
        int listed = Math.min(all.size(), DigestWeek.MOST_LISTED);
        return new Page<>(all.subList(0, listed), 0, DigestWeek.MOST_LISTED, all.size());
    }

    private static List<Long> opened(Saying.Message message) {
        return taps(message).stream()
                .filter(Tap.Open.class::isInstance)
                .map(tap -> ((Tap.Open) tap).number().value())
                .toList();
    }

    private static List<Tap> taps(Saying.Message message) {
        return message.choices().stream()
                .flatMap(List::stream)
                .map(choice -> TapCodec.read(((Choice.Tap) choice).data())
                        .orElseThrow()
                        .tap())
                .toList();
    }

    private static List<OutgoingMessage> rendered(DigestWeek week, Language language) {
        return DigestComposer.compose(week).stream()
                .flatMap(saying -> TEXTS.render(saying, language).stream())
                .toList();
    }

    private static void assertReads(String name, DigestWeek week, Language language) throws IOException {
        Snapshot.assertMatches(
                "digest/" + name + "." + language.tag() + ".txt", Reading.of(rendered(week, language)) + "\n");
    }

    /** If the text room had to cut a message, buttons would stand below entries of another part. */
    private static void assertFitsAsComposed(DigestWeek week) {
        for (Language language : Language.values()) {
            for (Saying saying : DigestComposer.compose(week)) {
                List<OutgoingMessage> parts = TEXTS.render(saying, language);
                assertThat(parts).hasSize(1);
                OutgoingMessage.Text message = (OutgoingMessage.Text) parts.getFirst();
                assertTagsAreOurs(message.html());
                assertThat(Reading.text(message.html()).length()).isLessThanOrEqualTo(4096);
                assertThat(message.buttons().stream().flatMap(List::stream))
                        .allMatch(button -> button instanceof Button.Tap(String label, String data)
                                && data.length() <= 64
                                && !label.isBlank());
            }
        }
    }

    private static void assertTagsAreOurs(String html) {
        List<String> tags = Arrays.stream(html.split("(?=<)"))
                .filter(part -> part.startsWith("<"))
                .map(part -> part.substring(0, part.indexOf('>') + 1))
                .toList();
        assertThat(tags).isSubsetOf("<b>", "</b>", "<i>", "</i>", "<u>", "</u>");
        assertThat(html.replaceAll("<[^>]*>", "")).doesNotContain("<", ">");
        assertThat(html.replaceAll("&(amp|lt|gt|quot);", "")).doesNotContain("&");
    }
}
