package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.model.SuggestionNumber;

class TypedNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"41", "#41", " 41\n", "\uFF03\uFF14\uFF11", "\uFF14\uFF11"})
    void itIsReadAsPeopleTypeIt(String text) {
        assertThat(TypedNumber.in(text)).contains(new SuggestionNumber(41));
    }

    /** What only looks like a number, or is one to somebody else, leads to no suggestion that was not meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "0",
                "041",
                "-41",
                "4l",
                "4\u200B1",
                "\u202E14",
                "\u0664\u0661",
                "\u0967",
                "\u56DB\u5341\u4E00",
                "41 42",
                "##41",
                "9999999999999999999"
            })
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertThat(TypedNumber.in(text)).isEmpty();
    }
}
