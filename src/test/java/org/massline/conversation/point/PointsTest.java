package org.massline.conversation.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.testing.MixedTexts;

/** What makes several points, and what does not. */
class PointsTest {
    /** What grows with the square of a text takes minutes; a busy machine may need some seconds for what does not. */
    private static final Duration LONG = Duration.ofSeconds(30);

    record Example(String text, List<String> points) {
        @Override
        public String toString() {
            return text.lines().findFirst().orElse("") + " (" + points.size() + ")";
        }
    }

    static List<Example> examples() throws IOException {
        try (InputStream file = PointsTest.class.getResourceAsStream("/point/examples.txt")) {
            if (file == null) {
                throw new AssertionError("the examples are gone");
            }
            List<String> blocks =
                    List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^====\\n"));
            List<Example> examples = new ArrayList<>();
            for (String block : blocks.subList(1, blocks.size())) {
                String[] sides = block.split("(?m)^->\\n", -1);
                String text = sides[0].strip()
                        .lines()
                        .map(line -> line.equals("~") ? "" : line)
                        .collect(Collectors.joining("\n"));
                examples.add(new Example(text, sides[1].strip().lines().toList()));
            }
            return examples;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAsItsWriterMeantIt(Example example) {
        assertThat(Points.in(example.text())).isEqualTo(example.points());
    }

    /** They once kept the only writer busy for minutes. */
    @Test
    void thousandsOfCombiningMarksAreReadAtOnce() {
        assertTimeoutPreemptively(
                LONG, () -> assertThat(Points.in("e" + "\u0301".repeat(12_000))).isEmpty());
    }

    @Test
    void thereAreExamplesInBothLanguagesOfBothSorts() throws IOException {
        List<Example> chinese = examples().stream()
                .filter(example -> example.text().codePoints().anyMatch(Character::isIdeographic))
                .toList();
        assertThat(chinese).hasSizeGreaterThanOrEqualTo(20);
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(chinese.size() + 20);
        assertThat(chinese).filteredOn(example -> example.points().isEmpty()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aListOfMoreThanTwentyIsADocument() {
        assertThat(Points.in(list(20))).hasSize(20).last().isEqualTo("wish no. 20");
        assertThat(Points.in(list(21))).isEmpty();
    }

    private static String list(int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(each -> each + ". wish no. " + each)
                .collect(Collectors.joining("\n"));
    }

    @Property(tries = 300)
    void whateverIsTypedHasNoPointOrSeveralThatSaySomething(@ForAll String text) {
        assertThat(Points.in(text)).allSatisfy(point -> assertThat(point).isNotBlank());
    }

    @Provide
    Arbitrary<String> texts() {
        return MixedTexts.any();
    }

    /** What is known of how signs and requests begin leaves none out. */
    @Property(tries = 500)
    void signsSentencesAndRequestsAreFoundWhereverTheyStand(@ForAll("texts") String text) {
        for (Marker marker : Marker.values()) {
            Matcher sign = marker.pattern().pattern().matcher(text).useTransparentBounds(true);
            for (int at = 0; at < text.length(); at++) {
                assertThat(marker.at(text, at).map(Marker.Found::end))
                        .isEqualTo(
                                sign.region(at, text.length()).lookingAt()
                                        ? Optional.of(sign.end())
                                        : Optional.empty());
            }
        }
        assertThat(Requests.sentences(text))
                .filteredOn(sentence -> !sentence.isEmpty())
                .isEqualTo(Requests.BETWEEN_SENTENCES
                        .splitAsStream(text)
                        .filter(sentence -> !sentence.isEmpty())
                        .toList());
        assertThat(Requests.ASKS.isIn(text))
                .isEqualTo(Requests.ASKS.pattern().matcher(text).find());
    }

    /** Texts come from anybody, and may be as long as the bot takes them. */
    @Test
    void noTextTakesLong() {
        for (String piece :
                Arrays.asList("1", "1.", "- ", "可以", "please ", "can you", "另外，", "\n", "(1)", "一、 ", "should it ")) {
            String text = piece.repeat(12_000 / piece.length());
            assertTimeoutPreemptively(LONG, () -> Points.in(text));
        }
    }
}
