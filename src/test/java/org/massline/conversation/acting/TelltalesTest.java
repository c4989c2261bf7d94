package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.conversation.acting.PublicText.Kind;
import org.massline.model.Marks;
import org.massline.model.Signature;
import org.massline.testing.MixedTexts;

class TelltalesTest {
    /** What grows with the square of a text takes minutes; a busy machine may need some seconds for what does not. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Signature ANONYMOUS = new Signature.Anonymous();

    @ParameterizedTest
    @CsvSource({
        "Call me at 0176 1234567 please, TELEPHONE, 0176 1234567",
        "我的电话13812345678，请回电, TELEPHONE, 13812345678",
        "My student number is 20261234 and I freeze, STUDENT_NUMBER, student number is 20261234",
        "Student ID: B4711, STUDENT_NUMBER, Student ID: B4711",
        "我的学号是20261234, STUDENT_NUMBER, 学号是20261234",
        "In Room 304 it is cold, ROOM, Room 304",
        "我们304室很冷, ROOM, 304室",
        "三号楼的暖气不热, ROOM, 三号楼",
        "We of 3b freeze, SCHOOL_CLASS, 3b",
        "高二(3)班没有黑板擦, SCHOOL_CLASS, 高二(3)班",
        "In class 7 it is loud, SCHOOL_CLASS, class 7",
        "write to @amy_chen, USERNAME, @amy_chen",
        "see https://example.org/x?y for it, LINK, https://example.org/x?y",
        "amy@example.org knows, EMAIL, amy@example.org",
        "微信号：amychen99, USERNAME, 微信号：amychen99",
        "my number is 48213, LONG_NUMBER, 48213",
        "Mr Miller is late, NAME, Mr Miller",
        "王老师总是拖堂, NAME, 王老师",
        "我叫陈小明, NAME, 我叫陈小明"
    })
    void whatMayTellWhoWroteItIsFound(String text, Kind kind, String words) {
        assertThat(Telltales.in(text, ANONYMOUS)).containsExactly(new PublicText.Telltale(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The soup is cold at half past twelve",
                "食堂的汤中午总是凉的",
                "Open from 12:30-13:30 since 2026-11-23",
                "Lunch costs 3.50",
                ""
            })
    void whatTellsOfNobodyIsLeftAlone(String text) {
        assertThat(Telltales.in(text, ANONYMOUS)).isEmpty();
    }

    @Test
    void whoSignedIsFoundByName() {
        assertThat(Telltales.in("I, amy, and Chen's brother", new Signature.Named("Amy Chen")))
                .containsExactly(new PublicText.Telltale(Kind.NAME, "amy"), new PublicText.Telltale(Kind.NAME, "Chen"));
    }

    @Test
    void eachIsNamedOnceAndNoMoreThanEight() {
        assertThat(Telltales.in("Room 1 and Room 1", ANONYMOUS)).hasSize(1);
        StringBuilder many = new StringBuilder();
        for (int room = 1; room <= 20; room++) {
            many.append("Room ").append(room).append(", ");
        }
        assertThat(Telltales.in(many.toString(), ANONYMOUS)).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "@a.", "一", "(1)", "王", "1-", "Mr ", "\u0301", "a\u0301\u0302"})
    void noTextTakesLong(String piece) {
        Assertions.assertTimeoutPreemptively(
                LONG,
                () -> assertThat(Telltales.in(piece.repeat(12_000), ANONYMOUS)).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void theyStandInTheOrderOfTheText() {
        assertThat(Telltales.in("Mr Miller of 3b, room 12", ANONYMOUS))
                .isEqualTo(List.of(
                        new PublicText.Telltale(Kind.NAME, "Mr Miller"),
                        new PublicText.Telltale(Kind.SCHOOL_CLASS, "3b"),
                        new PublicText.Telltale(Kind.ROOM, "room 12")));
    }

    @Provide
    Arbitrary<String> texts() {
        return MixedTexts.any();
    }

    /** What is known of a pattern's beginnings leaves nothing out. */
    @Property(tries = 500)
    void whatIsLookedForIsFoundWhereverItStands(@ForAll("texts") String text) {
        assertThat(words(Telltales.TIMES.in(text))).isEqualTo(words(Telltales.TIMES.pattern(), text));
        for (Telltales.Look look : Telltales.LOOKS) {
            assertThat(words(look.in(text)))
                    .as(look.kind().name())
                    .isEqualTo(words(look.pattern().pattern(), text));
        }
    }

    private static List<String> words(Pattern pattern, String text) {
        return words(pattern.matcher(text).results().toList());
    }

    private static List<String> words(List<MatchResult> matches) {
        return matches.stream()
                .map(match -> match.start() + " " + match.group())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"AMY, amy", "Zoë, ZOË", "Ἀθηνᾶ, ἀΘΗΝΑ͂", "ßeta, \u1E9Eeta", "Kim, \u212Aim", "陈小明, 陈小明", "𐐀𐐁, 𐐨𐐩"})
    void aNameIsFoundInWhateverCase(String name, String written) {
        String plain = Marks.without(written);
        boolean found = Pattern.compile("(?iu)(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(plain)
                .find();
        assertThat(Telltales.in(written, List.of(name))).hasSize(found ? 1 : 0);
    }
}
