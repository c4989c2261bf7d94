package org.massline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void whatFitsIsOnePiece() {
        assertThat(Chunks.of("sixteen letters!", 16)).containsExactly("sixteen letters!");
        assertThat(Chunks.of(" \n", 16)).containsExactly("");
    }

    @Test
    void aCutIsMadeWhereAReaderWouldPause() {
        assertThat(Chunks.of("One two three.\n\nFour five. Six\nseven.", 24))
                .containsExactly("One two three.", "Four five. Six\nseven.");
        assertThat(Chunks.of("One two three\nfour. Five six", 20)).containsExactly("One two three", "four. Five six");
        assertThat(Chunks.of("One two three. Four five six", 20)).containsExactly("One two three.", "Four five six");
        assertThat(Chunks.of("Onetwothree fourfivesix", 16)).containsExactly("Onetwothree", "fourfivesix");
        assertThat(Chunks.of("食堂的汤总是凉的。希望中午也能热一点。", 16)).containsExactly("食堂的汤总是凉的。", "希望中午也能热一点。");
    }

    @Test
    void aParagraphTooEarlyIsNoPlaceToCut() {
        assertThat(Chunks.of("A.\n\n" + "word ".repeat(6).strip(), 16).getFirst())
                .hasSizeGreaterThan(8);
    }

    @Test
    void aFamilyIsNotTornApart() {
        for (String piece : Chunks.of("👨‍👩‍👧".repeat(40), 20)) {
            assertThat(piece.replace("👨‍👩‍👧", "")).isEmpty();
        }
    }

    @Test
    void oneLetterWithHundredsOfMarksIsCutAllTheSame() {
        List<String> pieces = Chunks.of("a" + "\u0301".repeat(4095), 1000);
        assertThat(pieces).hasSize(5).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(1000));
        assertThat(String.join("", pieces)).hasSize(4096);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "word", " ", "\n", "\n\n", ". ", "。", "字", "👍", "👨‍👩‍👧", "\u0301", "\uD800", "\u3000")
                .list()
                .ofMaxSize(300)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void nothingIsLostAndNoPieceIsTooLong(
            @ForAll("texts") String text, @ForAll @IntRange(min = 16, max = 80) int most) {
        List<String> pieces = Chunks.of(text, most);
        assertThat(pieces).isNotEmpty().allSatisfy(piece -> {
            assertThat(piece).hasSizeLessThanOrEqualTo(most);
            assertThat(startsOrEndsWithHalf(piece, text)).isFalse();
        });
        assertThat(withoutSpace(String.join("", pieces))).isEqualTo(withoutSpace(text));
    }

    /** Whether a cut went through a surrogate pair; half a pair that was typed so is no matter. */
    private static boolean startsOrEndsWithHalf(String piece, String text) {
        return !piece.isEmpty()
                && !text.contains("\uD800")
                && (Character.isLowSurrogate(piece.charAt(0))
                        || Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }
}
