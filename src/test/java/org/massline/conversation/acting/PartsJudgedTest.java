package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Course;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.turn.VerdictRound;

/** A part shares each outcome of its whole, also the one after it was opened again. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class PartsJudgedTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school;

    private Resident amy;
    private Resident ben;
    private Resident li;

    PartsJudgedTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @BeforeEach
    void oneIsAPartOfTheOther() {
        amy = suggests("Amy", "The soup in the canteen is always cold");
        ben = suggests("Ben", "The soup in the canteen is cold again");
        li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 2");
        li.taps("Merge into #1");
        school.passes(UNDO_IS_OVER);
    }

    @Test
    void whoWasContentWithTheFirstOutcomeIsAskedOfTheNextOne() {
        isDone("A second pot is kept warm.");
        verdictsAreAsked();
        ben.taps("Partly");
        ben.taps("That is all");
        amy.taps("No");
        ben.taps("Did it help?", "Yes");
        assertThat(school.transcript()).contains("This is not finished").doesNotContain("open again since your No");
        ben.types("/start s_2");
        assertThat(ben.reads()).doesNotContain("You said", "Did it help?");

        isDone("Two pots more.");
        ben.types("/start s_2");
        assertThat(ben.reads())
                .contains("Two pots more.", "Did it help?", "[👍 Yes]")
                .doesNotContain("You said");
        verdictsAreAsked();
        assertThat(ben.reads()).contains("It is some days since this was done");
        ben.taps("Yes");
        assertThat(verdictOfThePart()).isEqualTo(Verdict.YES);
    }

    @Test
    void whoSaysItBeforeTheyAreAskedSaysItOfTheNewOutcome() {
        isDone("A second pot is kept warm.");
        verdictsAreAsked();
        ben.taps("Yes");
        amy.taps("No");
        school.passes(Duration.ofDays(8));
        isDone("Two pots more.");
        ben.types("/start s_2");
        ben.taps("Partly");
        ben.types("Warm till noon");
        assertThat(verdictOfThePart()).isEqualTo(Verdict.PARTLY);
        ben.types("/start s_2");
        assertThat(ben.reads()).contains("You said", "Partly", "Warm till noon");
    }

    private Resident suggests(String name, String text) {
        Resident resident = school.contributor(name, Language.ENGLISH);
        resident.types(text);
        resident.taps("Canteen");
        resident.taps("Anonymous");
        resident.taps("Send");
        return resident;
    }

    private void isDone(String outcome) {
        li.types("/open 1");
        li.taps("Done");
        li.types(outcome);
        li.taps("Send");
        school.passes(UNDO_IS_OVER);
    }

    private void verdictsAreAsked() {
        school.passes(Duration.ofDays(20));
        new VerdictRound(school.store(), school.register(), school.texts(), school.clock())
                .run(school.clock().instant());
        school.deliver();
    }

    private Verdict verdictOfThePart() {
        return school.store()
                .<Course.Judgement>read(transaction -> transaction
                        .suggestions()
                        .find(new SuggestionNumber(2))
                        .orElseThrow()
                        .course()
                        .judgement()
                        .orElseThrow())
                .verdict();
    }
}
