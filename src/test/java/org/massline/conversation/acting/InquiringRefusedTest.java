package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.model.Language;
import org.massline.testing.InquiryTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.TableDump;

/** What is not taken where all are asked: it is said what is wrong with it. */
class InquiringRefusedTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    private final InquiryTown town = new InquiryTown(school);

    @Test
    void whatCannotBeChosenFromIsSaidToBeWrongAndAskedForAgain() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        town.suggests("Amy", Language.ENGLISH);
        li.types("/open 1");
        li.taps("Ask all");
        li.types("When?");
        li.types("At noon");
        assertThat(li.reads()).contains("That is only one answer", "Which answers");
        li.types("1\n2\n3\n4\n5\n6");
        assertThat(li.reads()).contains("Those are 6 answers");
        li.types("At noon\n" + "late ".repeat(20));
        assertThat(li.reads()).contains("late late", "does not fit on a button");
        li.types("At noon\nAt one");
        assertThat(li.reads()).contains("At noon", "At one", "Send");
    }

    @Test
    void whoeverIsMutedAnswersAndAddsNoWords() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = town.suggests("Amy", Language.ENGLISH);
        Resident bo = town.seconds("Bo", Language.ENGLISH);
        bo.types("You are all fools");
        bo.taps("Canteen");
        bo.taps("Anonymous");
        bo.taps("Send");
        town.showsPlan(li, Language.ENGLISH);
        li.types("/open 2");
        li.taps("Mute");
        li.taps("Yes, mute");
        bo.taps("Something is missing");
        bo.types("Fools, I say");
        assertThat(bo.reads()).contains("Your answer stands", "rest until");
        amy.taps("Something is missing");
        amy.types("The plates");
        assertThat(amy.reads()).contains("goes with your answer");
        assertThat(TableDump.of(school.fresh()).toString())
                .contains("The plates")
                .doesNotContain("Fools, I say");
    }
}
