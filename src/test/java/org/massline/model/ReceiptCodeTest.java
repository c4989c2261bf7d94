package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.model.ReceiptCode.Typed;

class ReceiptCodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** Of the bytes 0, 1, 2 ... 18. */
    private static final String SAMPLE = "000G4-0R40M-30E20-9185G-R38E1-W8120";

    private static ReceiptCode sample() {
        byte[] bytes = new byte[ReceiptCode.RANDOM_BYTES];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) index;
        }
        return ReceiptCode.of(bytes);
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @Size(ReceiptCode.RANDOM_BYTES) byte[] random) {
        ReceiptCode code = ReceiptCode.of(random);
        assertThat(code.written()).matches("([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(ReceiptCode.read(code.written())).contains(new Typed.Whole(code));
    }

    @Property(tries = 10)
    void everyWrongSymbolAndEveryTwoThatChangedPlacesAreFound(@ForAll @Size(ReceiptCode.RANDOM_BYTES) byte[] random) {
        String written = ReceiptCode.of(random).written();
        Set<String> wrong = new HashSet<>();
        for (int at = 0; at < written.length(); at++) {
            for (int symbol = 0; symbol < SYMBOLS.length(); symbol++) {
                wrong.add(with(written, at, written.charAt(at) == '-' ? '-' : SYMBOLS.charAt(symbol)));
            }
            for (int other = at + 1; other < written.length(); other++) {
                char here = written.charAt(at);
                char there = written.charAt(other);
                wrong.add(here == '-' || there == '-' ? written : with(with(written, at, there), other, here));
            }
        }
        wrong.remove(written);
        assertThat(wrong)
                .hasSizeGreaterThan(30 * 30)
                .allMatch(typed -> ReceiptCode.read(typed).equals(Optional.of(new Typed.Mistyped())));
    }

    @Test
    void itIsWrittenInSixGroupsOfFive() {
        assertThat(sample().written()).isEqualTo(SAMPLE);
        assertThat(sample()).hasToString("ReceiptCode[hidden]");
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        for (String typed : new String[] {
            SAMPLE.toLowerCase(Locale.ROOT),
            "  " + SAMPLE + "\n",
            SAMPLE.replace("-", ""),
            SAMPLE.replace("-", " "),
            SAMPLE.replace("-", " – "),
            SAMPLE.replace('0', 'o').replace('1', 'l'),
            SAMPLE.replace('1', 'I'),
            wide(SAMPLE)
        }) {
            assertThat(ReceiptCode.read(typed)).as(typed).contains(new Typed.Whole(sample()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000G4-0R40M-30E20-9185G-R38E1-W812",
                "000G4-0R40M-30E20-9185G-R38E1",
                "000G4-0R40M-30E20-9185G-R38E1-W8120-0",
                "000G4-0R40M-30E20-9185G-R38E1-W812U"
            })
    void whatLooksLikeOneIsNotTakenForWords(String typed) {
        if (typed.endsWith("-0")) {
            assertThat(ReceiptCode.read(typed)).isEmpty();
        } else {
            assertMistyped(typed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The soup is cold, always, and nobody says why",
                "There could never really stand other words",
                "thecanteenfoodiscoldeverysingle",
                "well-known-and-much-too-cold-soup",
                "食堂的汤总是凉的",
                "-----",
                "2026-11-28"
            })
    void wordsAreNotTakenForOne(String typed) {
        assertThat(ReceiptCode.read(typed)).isEmpty();
    }

    @Test
    void oneIsMadeOfAsMuchChanceAsItHolds() {
        assertThatThrownBy(() -> ReceiptCode.of(new byte[18])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReceiptCode("0000000", "000000000000000000000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertMistyped(String typed) {
        assertThat(ReceiptCode.read(typed)).as(typed).contains(new Typed.Mistyped());
    }

    private static String with(String text, int at, char symbol) {
        return text.substring(0, at) + symbol + text.substring(at + 1);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(symbol -> wide.append((char) (symbol + 0xFEE0)));
        return wide.toString();
    }
}
