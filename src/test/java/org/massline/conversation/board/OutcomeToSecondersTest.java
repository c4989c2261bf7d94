package org.massline.conversation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.testing.BoardTown;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;

/** Whoever seconds hears how it ends: from the button on the board to the message in their chat. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class OutcomeToSecondersTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final String OUTCOME = "A second stove came.";

    @RegisterExtension
    private final SchoolOnDisk school;

    private final BoardTown town;

    OutcomeToSecondersTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
        town = new BoardTown(school);
    }

    @BeforeEach
    void twoAreOnTheBoard() {
        town.publishes(CANTEEN, "Soup", "The soup is cold");
        town.publishes(CANTEEN, "Stove", "The stove is too small");
    }

    @Test
    void eachHearsItOnceInTheirLanguageIfTheyWantTo() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = seconds("Amy", Language.CHINESE, "#1", "附议");
        Resident bo = seconds("Bo", Language.ENGLISH, "#1", "👍 Second");
        Resident cy = seconds("Cy", Language.ENGLISH, "#1", "👍 Second");
        cy.taps("What I am told");
        cy.taps("No news");
        concludes(li, "Decline");
        assertThat(told(bo)).isEqualTo(1);
        assertThat(bo.reads()).contains("#1, which you second", "Declined", "— Office for “Canteen”");
        assertThat(amy.reads()).contains("你附议的#1", OUTCOME);
        assertThat(told(cy)).isZero();
        school.passes(Duration.ofHours(2));
        assertThat(told(bo)).isEqualTo(1);
    }

    @Test
    void whatIsUndoneNobodyHears() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = seconds("Bo", Language.ENGLISH, "#1", "👍 Second");
        li.types("/open 1");
        li.taps("Done");
        li.types(OUTCOME);
        li.taps("Send");
        li.taps("Undo");
        school.passes(UNDO_IS_OVER);
        assertThat(told(bo)).isZero();
        concludes(li, "Done");
        assertThat(told(bo)).isEqualTo(1);
    }

    @Test
    void whoTookItBackHearsNothing() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = seconds("Bo", Language.ENGLISH, "#1", "👍 Second");
        bo.taps("Take back");
        concludes(li, "Done");
        assertThat(told(bo)).isZero();
    }

    @Test
    void afterAMergeAllOfBothHearTheOutcomeAndNobodyTwice() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = seconds("Bo", Language.ENGLISH, "#1", "👍 Second");
        Resident cy = seconds("Cy", Language.ENGLISH, "#2", "👍 Second");
        Resident both = seconds("Both", Language.ENGLISH, "#1", "👍 Second");
        both.types("/board");
        both.taps("#2");
        both.taps("👍 Second");
        Resident words = school.contributor("Words", Language.ENGLISH);
        words.types("/board");
        words.taps("#2");
        words.taps("In my own words");
        words.types("One cannot heat three pots on it");
        words.taps("Send");
        school.fresh().sql("update suggestion set merged_into = 1, status = 'merged' where number = 2");
        concludes(li, "Done");
        for (Resident each : List.of(bo, cy, both, words)) {
            assertThat(told(each)).as(each.name()).isEqualTo(1);
        }
        assertThat(words.reads()).contains("#3", "a part of #1");
    }

    private void concludes(Resident cadre, String how) {
        cadre.types("/open 1");
        cadre.taps(how);
        cadre.types(OUTCOME);
        cadre.taps("Send");
        school.passes(UNDO_IS_OVER);
    }

    private Resident seconds(String name, Language language, String number, String second) {
        Resident resident = school.contributor(name, language);
        resident.types("/board");
        resident.taps(number);
        resident.taps(second);
        return resident;
    }

    private static long told(Resident resident) {
        return resident.chat().all().stream()
                .filter(message -> message.contains(OUTCOME))
                .count();
    }
}
