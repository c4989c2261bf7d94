package org.massline.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is alike and why; how well it is found among many, {@code LikenessFiguresTest} measures. */
class LikenessTest {
    private final Likeness likeness = Likeness.read();

    @Test
    void aComplaintAndTheWishForItsOppositeAreOne() {
        assertAlike("The pool closes far too early", "could the swimming pool stay open longer");
        assertAlike("游泳池关得太早", "希望游泳馆能晚一点关门");
    }

    @Test
    void theOppositeWishIsAnother() {
        assertNotAlike("Football training is too early", "Football training is too late");
        assertNotAlike("操场的音响太响", "操场的音响声音太小");
    }

    @Test
    void anotherPlaceIsAnotherWish() {
        assertNotAlike("The elevator in the library is broken", "The elevator in the dormitory is broken");
        assertNotAlike("图书馆的电梯坏了", "宿舍的电梯坏了");
    }

    @Test
    void anotherRoomIsAnotherWish() {
        assertNotAlike("The projector in room 112 is broken", "The projector in room 307 is broken");
        assertAlike("The projector in room 112 is broken", "room 112: beamer is out of order");
        assertNotAlike("112教室投影仪坏了", "307教室投影仪坏了");
    }

    @Test
    void everybodyHasSomethingToSayOfExams() {
        assertNotAlike("The exam results take too long", "The exam should be in the morning");
        assertNotAlike("考试成绩出得太慢", "考试应该放在上午");
    }

    @Test
    void aLetterAmissDoesNotHide() {
        assertAlike("The elevatr in the libary is broken", "The elevator in the library is broken");
        assertAlike("elveator in dormitroy broken", "The elevator in the dormitory is broken");
    }

    @Test
    void aCharacterThatSoundsAlikeDoesNotHide() {
        assertAlike("图书管的电梯坏了", "图书馆的电梯坏了");
        assertAlike("食唐的汤太冷了", "食堂的汤是凉的");
    }

    @Test
    void theSameIsFoundAcrossLanguages() {
        assertAlike("图书馆的电梯坏了", "The elevator in the library is broken");
    }

    @Test
    void whatSaysNothingIsLikeNothing() {
        Matters nothing = likeness.of("Could you please ... ?");
        assertThat(nothing.names()).isEmpty();
        assertThat(likeness.worthComparing(nothing)).isEmpty();
        assertThat(likeness.between(nothing, nothing)).isZero();
    }

    @Test
    void whatWasReadOnceIsKnownByItsNames() {
        for (String text : List.of(
                "The projector in room 112 of the libary shows nothing after 10 pm, thingummy",
                "图书管三楼的电梯 room 307 上午总是坏了，魑魅魍魉")) {
            Matters read = likeness.of(text);
            assertThat(likeness.named(read.names()).facets()).isEqualTo(read.facets());
            assertThat(Likeness.marked(read.marks(), read).facets()).isEqualTo(read.facets());
        }
    }

    @Test
    void marksAreComparedAsWhatTheyStandFor() {
        Matters one = likeness.of("The soup in the canteen is cold, and the queue is long");
        for (String text : List.of("食堂的汤总是凉的", "The queue at the library", "Cold soup in canteen 112", "nothing")) {
            Matters other = likeness.of(text);
            assertThat(likeness.between(one, Likeness.marked(other.marks(), one)))
                    .as(text)
                    .isEqualTo(likeness.between(one, other));
        }
    }

    @Test
    void likenessIsTheSameFromBothSides() {
        Matters one = likeness.of("The soup in the canteen is cold, and the queue is long");
        Matters other = likeness.of("食堂的汤总是凉的");
        assertThat(likeness.between(one, other)).isEqualTo(likeness.between(other, one));
        assertThat(likeness.between(one, one)).isOne();
    }

    @Test
    void whatOnlyResemblesWhatResemblesTheFirstIsInNoGroup() {
        Map<Integer, Matters> texts = new LinkedHashMap<>();
        texts.put(1, likeness.of("The elevator in the library is broken"));
        texts.put(2, likeness.of("图书馆的电梯坏了"));
        texts.put(3, likeness.of("The elevator in the dormitory is broken"));
        texts.put(4, likeness.of("please repair the library lift"));
        assertThat(likeness.groups(texts)).containsExactly(List.of(1, 2, 4));
    }

    @Test
    void aWordOfTheTableHasOneMeaning() {
        assertThatThrownBy(() -> SchoolWords.parsed(List.of("[thing]", "soup: soup", "[place]", "pot: soup")))
                .hasMessage("'soup' means both soup and pot");
    }

    private void assertAlike(String one, String other) {
        assertThat(between(one, other)).as("%s / %s", one, other).isGreaterThanOrEqualTo(Likeness.ENOUGH);
    }

    private void assertNotAlike(String one, String other) {
        assertThat(between(one, other)).as("%s / %s", one, other).isLessThan(Likeness.ENOUGH);
    }

    private double between(String one, String other) {
        return likeness.between(likeness.of(one), likeness.of(other));
    }
}
