package org.massline.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {
    @ParameterizedTest
    @CsvSource({
        "closing, closes",
        "closed, close",
        "making, make",
        "stopped, stop",
        "libraries, library",
        "dishes, dish",
        "quickly, quick",
        "eating, eat",
        "fixed, fix",
    })
    void formsOfAWordAreOne(String one, String other) {
        assertThat(Stem.of(one)).isEqualTo(Stem.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "heater, heating",
        "evening, even",
        "building, build",
        "note, not",
        "early, ear",
        "bus, bu",
        "glass, glas",
    })
    void differentWordsStayApart(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }
}
