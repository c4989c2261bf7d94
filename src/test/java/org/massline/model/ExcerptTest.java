package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void aShortTextIsShownWholeOnOneLine() {
        assertThat(Excerpt.of("", 8)).isEmpty();
        assertThat(Excerpt.of(" The soup\n\nis\tcold. ", 40)).isEqualTo("The soup is cold.");
        assertThat(Excerpt.of("12345678", 8)).isEqualTo("12345678");
    }

    @Test
    void aLongTextEndsWhereAReaderWouldPause() {
        assertThat(Excerpt.of("The soup is cold. The bread is old.", 25)).isEqualTo("The soup is cold.…");
        assertThat(Excerpt.of("No. The soup is always cold at noon", 20)).isEqualTo("No. The soup is…");
        assertThat(Excerpt.of("Donaudampfschifffahrt", 10)).isEqualTo("Donaudamp…");
        assertThat(Excerpt.of("食堂的汤总是凉的。希望中午也能热一点。", 12)).isEqualTo("食堂的汤总是凉的。…");
    }

    @Test
    void whatAReaderSeesAsOneLetterIsNotCut() {
        assertThat(Excerpt.of("👨‍👩‍👧".repeat(10), 20)).isEqualTo("👨‍👩‍👧👨‍👩‍👧…");
        assertThat(Excerpt.of("👍".repeat(10), 8)).isEqualTo("👍👍👍…");
        assertThat(Excerpt.of("a" + "\u0301".repeat(100), 10)).isEqualTo("a" + "\u0301".repeat(8) + "…");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "word",
                        " ",
                        "\n",
                        ". ",
                        "。",
                        "字",
                        "👍",
                        "👨‍👩‍👧",
                        "\u0301",
                        "\uD800",
                        "\u0000",
                        "\u202E")
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void itIsTheBeginningAndNeverTooLong(@ForAll("texts") String text, @ForAll @IntRange(min = 8, max = 60) int most) {
        String excerpt = Excerpt.of(text, most);
        String line = text.strip().replaceAll("\\s+", " ");
        assertThat(excerpt).hasSizeLessThanOrEqualTo(most).doesNotContain("\n");
        assertThat(line).startsWith(excerpt.endsWith("…") ? excerpt.substring(0, excerpt.length() - 1) : excerpt);
        assertThat(excerpt.endsWith("…")).isEqualTo(line.length() > most);
        assertThat(excerpt.isEmpty()).isEqualTo(line.isEmpty());
    }
}
