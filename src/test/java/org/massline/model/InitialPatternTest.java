package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class InitialPatternTest {
    /** With all that looks around: what stands before a match, edges of words, the beginning and the end. */
    private final InitialPattern pattern = new InitialPattern("abd", "(?<!a)a[bc]?|\\bb(?=c)|(?<=c)b+$|^d|a(c)(b)");

    @Property(tries = 1_000)
    void itFindsWhatThePatternFinds(
            @ForAll @CharRange(from = 'a', to = 'e') @CharRange(from = ' ', to = ' ') @StringLength(max = 12)
                    String text) {
        assertThat(bounds(pattern.in(text)))
                .isEqualTo(bounds(pattern.pattern().matcher(text).results().toList()));
        assertThat(pattern.isIn(text)).isEqualTo(pattern.pattern().matcher(text).find());
    }

    @Property(tries = 1_000)
    void justThereItMatchesWhatThePatternMatches(
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 6) String text) {
        for (int at = 0; at <= text.length(); at++) {
            Matcher there = pattern.pattern()
                    .matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(at, text.length());
            assertThat(pattern.at(text, at).isPresent()).isEqualTo(there.lookingAt());
        }
    }

    @Test
    void whatBeginsWithNoneOfItsCharactersIsNotFound() {
        assertThat(new InitialPattern("x", "a").isIn("aaa")).isFalse();
    }

    private static List<List<Integer>> bounds(List<MatchResult> matches) {
        return matches.stream()
                .map(match -> List.of(match.start(), match.end(), match.start(1), match.end(2)))
                .toList();
    }
}
