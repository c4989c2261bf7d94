package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.digest.SampleWeeks.ONE_WEEK;
import static org.massline.digest.SampleWeeks.open;
import static org.massline.digest.SampleWeeks.overdue;
import static org.massline.digest.SampleWeeks.received;
import static org.massline.digest.SampleWeeks.rendered;
import static org.massline.digest.SampleWeeks.week;
import static org.massline.digest.SampleWeeks.weekOf;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Button;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.testing.Reading;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;

/** Whatever people typed, a digest is well-formed, within Telegram's limits, and cut between entries only. */
class DigestHostileWordsTest {
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
                    (OutgoingMessage.Text) rendered(week, language).getLast();
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
            DigestWeek week = week(DigestWeek.Occasion.CADRE, ONE_WEEK, received(hostile));
            assertFitsAsComposed(week);
        }
    }

    @Test
    void theLongestEntriesThatThereCanBeFitIntoTheirMessages() {
        Topic longName = SampleSchool.topic(9, "long", "N".repeat(64), "名".repeat(64), 5);
        List<Suggestion> longest = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> SampleSuggestion.of(1_000_000_000L + number, longName, "word ".repeat(800))
                        .kind(Kind.QUESTION)
                        .status(Status.IN_PROGRESS)
                        .attachments(20)
                        .signedBy("A long name ".repeat(12))
                        .suggestion())
                .toList();
        DigestWeek.Period period = new DigestWeek.Period(LocalDate.of(2026, 9, 30), TODAY, 8);
        assertFitsAsComposed(week(
                DigestWeek.Occasion.PREVIEW,
                period,
                List.of(longName),
                overdue(longest.subList(0, 3)),
                received(longest.subList(3, 6)),
                open(longest.subList(6, 120))));
    }

    @Test
    void fortyTopicsWithTheLongestNamesFitIntoTheFigures() {
        List<Topic> topics = IntStream.rangeClosed(1, 40)
                .mapToObj(id -> SampleSchool.topic(id, "topic" + id, "N".repeat(40), "名".repeat(40), 5))
                .toList();
        List<Suggestion> all = topics.stream()
                .map(topic -> SampleSuggestion.of(1_000_000_000L + topic.id().value(), topic, "words")
                        .seconds(1_000_000)
                        .suggestion())
                .toList();
        DigestWeek week = week(DigestWeek.Occasion.CADRE, ONE_WEEK, topics, overdue(all));
        for (Language language : Language.values()) {
            assertThat(rendered(week, language)).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void aSuggestionOfFilesAloneSaysSo() {
        assertThat(Reading.of(rendered(weekOf(""), Language.ENGLISH))).contains("(no text)");
    }

    /** If the text room had to cut a message, buttons would stand below entries of another part. */
    private static void assertFitsAsComposed(DigestWeek week) {
        for (Language language : Language.values()) {
            for (Saying saying : DigestComposer.compose(week)) {
                List<OutgoingMessage> parts = SampleWeeks.TEXTS.render(saying, language);
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
