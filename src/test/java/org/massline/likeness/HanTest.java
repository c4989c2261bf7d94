package org.massline.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HanTest {
    @Test
    void whatIsHanIsWhatUnicodeSays() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
                .allSatisfy(each -> assertThat(Han.is(each)).isEqualTo(UnicodeScript.of(each) == UnicodeScript.HAN));
    }

    @Test
    void pairsAreOfCharactersNotOfUnits() {
        assertThat(Han.pairs("")).isEmpty();
        assertThat(Han.pairs("汤")).isEmpty();
        assertThat(Han.pairs("𠀀")).isEmpty();
        assertThat(Han.pairs("食堂𠀀汤")).containsExactly("食堂", "堂𠀀", "𠀀汤");
    }
}
