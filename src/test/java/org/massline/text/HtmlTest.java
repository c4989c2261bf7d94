package org.massline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final String TURNS = "[\u202A-\u202E\u2066-\u2069]";

    @Test
    void ordinaryWordsStayAsTheyAre() {
        for (String words : List.of(
                "",
                "Two lines\nand a\ttab\n",
                "食堂的汤是凉的。",
                "مرحبا بالعالم",
                "שלום",
                "👨‍👩‍👧 🏳️‍🌈 👍🏽",
                "e\u0301")) {
            assertThat(Html.harmless(words)).isEqualTo(words);
        }
    }

    @Test
    void whatCannotBeReadIsTakenOut() {
        assertThat(Html.harmless("a\u0000b\u0007c\r\nd\u0085e")).isEqualTo("abc\nde");
        assertThat(Html.harmless("\uD83D and \uDE00, \uDE00\uD83D")).isEqualTo("\uFFFD and \uFFFD, \uFFFD\uFFFD");
        assertThat(Html.harmless("a\u2028b\u2029c")).isEqualTo("a\nb\nc");
    }

    /** Nearly all texts are handed back at a glance; beside a control character nothing is. */
    @Test
    void whatIsSeenAtAGlanceIsWhatACloserLookWouldSee() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            String words = "a" + (char) unit + "b";
            assertThat(Html.harmless(words)).as("%x", unit).isEqualTo(Html.harmless("\u0000" + words));
        }
    }

    @Test
    void whatIsTurnedIsTurnedBackInTheSameLine() {
        assertThat(Html.harmless("\u202Eabc")).isEqualTo("\u2068\u202Eabc\u202C\u2069");
        assertThat(Html.harmless("\u2067\u202Eabc")).isEqualTo("\u2068\u2067\u202Eabc\u202C\u2069\u2069");
        assertThat(Html.harmless("\u202Eabc\ndef")).isEqualTo("\u2068\u202Eabc\u202C\u2069\ndef");
    }

    @Test
    void nobodyTurnsBackWhatTheyDidNotTurn() {
        assertThat(Html.harmless("\u2069\u202Eabc")).isEqualTo("\u2068\u202Eabc\u202C\u2069");
        assertThat(Html.harmless("\u202E\u2067\u202Cabc")).isEqualTo("\u2068\u202E\u2067abc\u2069\u202C\u2069");
        assertThat(Html.harmless("\u202C\u2069abc")).isEqualTo("\u2068abc\u2069");
    }

    @Test
    void whoTurnsWithoutEndTurnsNothing() {
        assertThat(Html.harmless("\u202Eab".repeat(1000))).isEqualTo("ab".repeat(1000));
        assertThat(Html.harmless("\u2067a\n".repeat(1000))).isEqualTo("a\n".repeat(1000));
    }

    @Test
    void aLengthIsThatOfWhatIsShown() {
        assertThat(Html.visibleLength("")).isZero();
        assertThat(Html.visibleLength("<b>a &amp; b</b>\n&lt;")).isEqualTo(7);
        assertThat(Html.visibleLength("👍")).isEqualTo(2);
    }

    @Provide
    Arbitrary<String> turning() {
        return Arbitraries.of(
                        "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "a",
                        "\n")
                .list()
                .ofMaxSize(200)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void whateverIsTurnedEveryLineEndsAsItBegan(@ForAll("turning") String words) {
        String harmless = Html.harmless(words);
        assertThat(harmless.replaceAll(TURNS, "")).isEqualTo(words.replaceAll(TURNS, ""));
        assertThat(harmless.length()).isLessThanOrEqualTo(words.length() + 64);
        for (String line : harmless.split("\n", -1)) {
            assertThat(depthAfter(line)).as(harmless).isZero();
        }
    }

    /** As the Unicode Standard Annex 9 counts, X5a to X7. */
    private static int depthAfter(String line) {
        StringBuilder open = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            int last = open.length() - 1;
            switch (line.charAt(at)) {
                case '\u202A', '\u202B', '\u202D', '\u202E' -> open.append('e');
                case '\u2066', '\u2067', '\u2068' -> open.append('i');
                case '\u202C' -> {
                    if (last >= 0 && open.charAt(last) == 'e') {
                        open.setLength(last);
                    }
                }
                case '\u2069' -> {
                    int isolate = open.lastIndexOf("i");
                    assertThat(isolate)
                            .as("it would end what is around: " + line)
                            .isNotNegative();
                    open.setLength(isolate);
                }
                default -> {}
            }
        }
        return open.length();
    }
}
