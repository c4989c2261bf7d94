package org.massline.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
}
