package org.massline.conversation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.testing.BoardTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** Whoever writes what the board says already is shown it, and nobody else notices. */
class ComparingTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    private final BoardTown town = new BoardTown(school);

    @ParameterizedTest
    @EnumSource
    void whatIsAlikeIsShownBeforeSigning(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        town.publishes(CANTEEN, "x", english ? "The soup in the canteen is cold at noon" : "食堂的汤中午总是凉的");
        town.publishes(DORMITORY, "x", english ? "The heating in house 3 does not work" : "三号楼的暖气不热");
        Resident bo = school.contributor("Bo", language);
        bo.types(english ? "The soup at the canteen is always cold at noon" : "中午食堂的汤总是凉的");
        bo.taps(english ? "Canteen" : "食堂");
        bo.taps(english ? "Mine is different" : "我的不一样");
        bo.taps(english ? "Back" : "返回");
        bo.taps(english ? "Canteen" : "食堂");
        bo.taps(english ? "Anonymous" : "匿名");
        bo.types("/cancel");
        bo.types(english ? "The soup in the canteen is cold every noon" : "食堂的汤中午都是凉的");
        bo.taps(english ? "Canteen" : "食堂");
        bo.taps(english ? "Second #1" : "附议#1");
        bo.taps(english ? "Add my words" : "把我写的加进去");
        bo.taps(english ? "✅ Send" : "✅ 发送");
        assertThat(suggestion(SOUP).course().seconds()).isOne();
        assertThat(suggestion(new SuggestionNumber(3)).course().mergedInto()).contains(SOUP);
        Snapshot.assertMatches("conversation/alike." + language.tag() + ".txt", school.transcript());
    }

    @Test
    void whereNothingIsAlikeNobodyNotices() {
        town.publishes(CANTEEN, "x", "The soup in the canteen is cold at noon");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("The library should open on Sundays");
        bo.taps("Teaching");
        assertThat(bo.reads()).contains("Anonymous").doesNotContain("alike");
    }

    @Test
    void wordsOfASecondMessageAreComparedToo() {
        town.publishes(CANTEEN, "x", "The soup in the canteen is cold at noon");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("There is something about lunch");
        bo.taps("Canteen");
        assertThat(bo.reads()).contains("[Anonymous]").doesNotContain("alike");
        bo.types("The soup in the canteen is always cold at noon");
        assertThat(bo.reads())
                .contains("something alike")
                .as("what belongs to the question whose place is taken")
                .doesNotContain("With a receipt");
        bo.taps("Mine is different");
        bo.types("And the rice, too");
        assertThat(bo.reads()).as("asked once").contains("[Anonymous]").doesNotContain("alike");
    }

    @Test
    void ownSuggestionsAndFinishedOnesAreNotShown() {
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        suggests(bo, "The soup in the canteen is cold at noon");
        town.puts(SOUP, "The soup in the canteen is cold at noon");
        bo.types("The soup in the canteen is cold at noon!");
        bo.taps("Canteen");
        assertThat(bo.reads()).doesNotContain("alike");
        town.ends(SOUP, Status.DONE, "It is warm.");
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The soup in the canteen is cold at noon");
        amy.taps("Canteen");
        assertThat(amy.reads()).doesNotContain("alike");
    }

    @Test
    void theDraftIsNeverLost() {
        town.publishes(CANTEEN, "x", "The soup in the canteen is cold at noon");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("The soup in the canteen is cold at noon");
        bo.taps("Canteen");
        assertThat(bo.reads()).contains("something alike");
        bo.types("And it has no salt");
        bo.types("/mine");
        bo.types("/suggest");
        assertThat(bo.reads()).contains("something alike");
        bo.taps("Second #1");
        bo.taps("Bring it back");
        assertThat(bo.reads()).contains("something alike");
        bo.taps("Mine is different");
        bo.taps("Anonymous");
        assertThat(bo.reads()).contains("cold at noon", "no salt");
        bo.taps("✅ Send");
        assertThat(suggestion(new SuggestionNumber(2)).status()).isEqualTo(Status.RECEIVED);
        assertThat(suggestion(SOUP).course().seconds()).isOne();
    }

    @Test
    void whatEndedInTheMeantimeIsNotSeconded() {
        town.publishes(CANTEEN, "x", "The soup in the canteen is cold at noon");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("The soup in the canteen is cold at noon");
        bo.taps("Canteen");
        town.ends(SOUP, Status.DONE, "It is warm.");
        bo.taps("Second #1");
        assertThat(bo.reads()).contains("#1 is finished", "[Anonymous]");
        assertThat(suggestion(SOUP).course().seconds()).isZero();
    }

    @Test
    void ownWordsToWhatEndedInTheMeantimeStandAlone() {
        town.publishes(CANTEEN, "x", "The soup in the canteen is cold at noon");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("/board");
        bo.taps("#1");
        bo.taps("In my own words");
        bo.types("My tongue freezes");
        town.ends(SOUP, Status.DONE, "It is warm.");
        bo.taps("✅ Send");
        assertThat(bo.reads()).contains("cannot be seconded any more", "My tongue freezes");
        bo.taps("✅ Send");
        assertThat(suggestion(new SuggestionNumber(3)).status()).isEqualTo(Status.RECEIVED);
        assertThat(suggestion(SOUP).course().seconds()).isZero();
    }

    @Test
    void whoHasBegunSomethingIsAskedWhetherThatIsWhatTheyMean() {
        town.publishes(CANTEEN, "x", "The soup in the canteen is cold at noon");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("Longer hours in the library");
        bo.types("/board");
        bo.taps("#1");
        bo.taps("In my own words");
        assertThat(bo.reads()).contains("You have something begun", "Longer hours in the library");
        bo.taps("Add my words");
        assertThat(bo.reads()).contains("Longer hours in the library", "It goes with #1");
    }

    private static void suggests(Resident person, String words) {
        person.types(words);
        person.taps("Canteen");
        person.taps("Anonymous");
        person.taps("✅ Send");
    }

    private Suggestion suggestion(SuggestionNumber number) {
        return school.store().<Suggestion>read(t -> t.suggestions().find(number).orElseThrow());
    }
}
