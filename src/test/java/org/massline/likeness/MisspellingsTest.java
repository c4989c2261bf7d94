package org.massline.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.likeness.SchoolWords.Found;
import org.massline.likeness.SchoolWords.Meaning;

class MisspellingsTest {
    private static final Meaning LOCKER = new Meaning("locker", Optional.of(Facet.THING));
    private static final Meaning CANTEEN = new Meaning("canteen", Optional.of(Facet.PLACE));

    private final Misspellings misspellings = new Misspellings(SchoolWords.parsed(
            List.of("[thing]", "locker: locker", "rocker: locket", "[place]", "canteen: canteen, 食堂")));

    @ParameterizedTest
    @ValueSource(strings = {"canten", "cantteen", "canteem", "cantene", "cnateen"})
    void oneSlipIsSeenThrough(String written) {
        assertThat(misspellings.meant(written)).contains(CANTEEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anteen", "cantn", "canntteen", "lockers"})
    void twoSlipsAnotherFirstLetterOrShortWordsAreNot(String written) {
        assertThat(misspellings.meant(written)).isNotEqualTo(Optional.of(CANTEEN));
    }

    @Test
    void whatIsNearToTwoMeaningsHasNone() {
        assertThat(misspellings.meant("lockez")).isEmpty();
        assertThat(misspellings.meant("lockerr")).contains(LOCKER);
    }

    @Test
    void oneCharacterMaySoundAlikeButNotAll() {
        assertThat(misspellings.meantAt("去食唐吃", 1)).contains(new Found(CANTEEN, 2));
        assertThat(misspellings.meantAt("时唐", 0)).isEmpty();
        assertThat(misspellings.meantAt("食物", 0)).isEmpty();
        assertThat(misspellings.meantAt("食", 0)).isEmpty();
    }

    @Property(tries = 1_000)
    void oneSlipIsALetterWrongMissingTooManyOrSwapped(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 5) String word,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 5) String written) {
        assertThat(Misspellings.isOneSlipFrom(word, written))
                .isEqualTo(slips(word).contains(written) && !word.equals(written));
    }

    private static Set<String> slips(String word) {
        Set<String> slips = new HashSet<>();
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String behind = word.substring(at);
            for (String letter : List.of("a", "b", "c")) {
                slips.add(before + letter + behind);
                if (!behind.isEmpty()) {
                    slips.add(before + letter + behind.substring(1));
                }
            }
            if (!behind.isEmpty()) {
                slips.add(before + behind.substring(1));
            }
            if (behind.length() > 1) {
                slips.add(before + behind.charAt(1) + behind.charAt(0) + behind.substring(2));
            }
        }
        return slips;
    }
}
