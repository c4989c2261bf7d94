package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.massline.chat.Saying;
import org.massline.conversation.Change;
import org.massline.conversation.State;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** What becomes of words when their writer turns to something else. */
class LeavingTest {
    private final PaperSchool school = new PaperSchool();
    private final PaperChat amy = new PaperChat(school, "Amy");

    @Test
    void cancellingCanBeUndoneFromEveryStep() {
        List<List<String>> ways = List.of(
                List.of(),
                List.of("Teaching"),
                List.of("Teaching", "Anonymous"),
                List.of("Teaching", "Anonymous", "✏️ Change"));
        for (List<String> way : ways) {
            PaperChat chat = new PaperChat(school, "Ben").types("A long thought");
            way.forEach(chat::taps);
            State before = chat.dialogue().state();
            chat.taps("Cancel");
            assertThat(chat.dialogue().draft()).isEmpty();
            chat.taps("↩️ Bring it back");
            assertThat(words(chat)).as(before.toString()).isEqualTo("A long thought");
        }
    }

    @Test
    void theWayBackStaysWhenTheStepAfterIsCancelledToo() {
        amy.types("A long thought").types("/cancel").types("/suggest").types("/cancel");
        assertThat(amy.read()).contains("[↩️ Bring it back]");
        amy.types("/cancel").taps("↩️ Bring it back");
        assertThat(words(amy)).isEqualTo("A long thought");
    }

    @Test
    void theSecondOfADoubleTapOnThrowAwayLeavesTheWayBack() {
        amy.types("A long thought").taps("‹ Back").taps("Throw it away").tapsAgain();
        assertThat(amy.last().sayings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Saying.TapAnswer.class,
                        answer -> assertThat(answer.text()).isEmpty());
        amy.taps("↩️ Bring it back").tapsAgain();
        assertThat(amy.read()).isEqualTo("(above the chat) ");
        assertThat(words(amy)).isEqualTo("A long thought");
    }

    @Test
    void whatWasBegunSinceFollowsWhatIsBroughtBack() {
        amy.types("A long thought").taps("Teaching").taps("Anonymous").taps("Cancel");
        amy.types("Oh no").taps("↩️ Bring it back");
        assertThat(words(amy)).isEqualTo("A long thought\n\nOh no");
        // Two texts together are not what was agreed to go without a name.
        assertThat(amy.dialogue().state()).isEqualTo(new State.Signing());
    }

    @Test
    void whatIsTooMuchTogetherComesBackAfterTheOtherIsSent() {
        amy.types("a".repeat(4000)).types("b".repeat(4000)).types("/cancel");
        amy.types("c".repeat(4000)).types("d".repeat(3000)).taps("↩️ Bring it back");
        assertThat(amy.read()).contains("Send this one first");
        assertThat(words(amy)).startsWith("c").endsWith("d");
        amy.taps("Teaching").taps("Anonymous").taps("✅ Send").taps("↩️ Bring it back");
        assertThat(words(amy)).startsWith("a").endsWith("b");
    }

    @Test
    void whatWasThrownAwayIsRemovedInSilence() {
        amy.types("A long thought").types("/cancel").types("/suggest").types("/cancel");
        school.itIs(amy.dialogue().wakeOn().orElseThrow());
        amy.wakes();
        assertThat(amy.last().sayings()).isEmpty();
        assertThat(amy.dialogue().discarded()).isEmpty();
        assertThat(amy.dialogue().wakeOn()).isEmpty();
        amy.taps("↩️ Bring it back");
        assertThat(amy.read()).contains("nothing left to bring back");
    }

    @Test
    void whatWasThrownAwayInTheEveningIsStillThereInTheMorning() {
        amy.types("A long thought").types("/cancel");
        school.itIs(school.today().plusDays(1));
        amy.wakes().taps("↩️ Bring it back");
        assertThat(words(amy)).isEqualTo("A long thought");
    }

    @Test
    void cancellingAnErrandKeepsTheDraft() {
        amy.types("First").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("Half a thought").types("/mine").taps("#1 First").taps("Add a note");
        amy.taps("Cancel");
        assertThat(amy.read()).contains("not sent yet", "[Continue]");
        assertThat(words(amy)).isEqualTo("Half a thought");
        amy.types("/forget").types("/cancel");
        assertThat(words(amy)).isEqualTo("Half a thought");
        amy.types("/cancel");
        assertThat(amy.dialogue().draft()).isEmpty();
    }

    @Test
    void afterAnErrandTheDraftIsOneTapAway() {
        amy.types("First").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("Half a thought").taps("Canteen").taps("Anonymous");
        amy.types("/mine").taps("#1 First").taps("Add a note").types("By next week");
        assertThat(amy.read()).contains("Added to #1", "not sent yet", "[Continue]");
        amy.taps("Continue");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Previewing());
        amy.types("/forget").taps("No, keep everything");
        assertThat(amy.read()).contains("[Continue]");
    }

    @Test
    void wordsTypedWeeksAfterAQuestionAreNotItsAnswer() {
        amy.types("First").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("/mine").taps("#1 First").taps("Add a note");
        school.itIs(amy.dialogue().wakeOn().orElseThrow());
        amy.wakes();
        assertThat(amy.last().sayings()).isEmpty();
        amy.types("The canteen is too loud");
        assertThat(amy.last().changes()).isEmpty();
        assertThat(words(amy)).isEqualTo("The canteen is too loud");
    }

    @Test
    void aQuestionWaitsItsDaysHoweverLongAgoAnotherWasAsked() {
        amy.types("First").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("/mine").taps("#1 First").taps("Add a note").types("By next week");
        school.itIs(school.today().plusDays(1));
        amy.types("/mine").taps("#1 First").taps("Add a note");
        school.itIs(school.today().plusDays(1));
        amy.wakes().types("The soup, too");
        LocalDate today = school.today();
        assertThat(amy.last().changes())
                .contains(new Change.AddNote(new SuggestionNumber(1), today, "The soup, too", List.of()));
    }

    @Test
    void aQuestionKeepsWhatWasThrownAwayNoLonger() {
        amy.types("First").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("A long thought").types("/cancel");
        LocalDate day = school.today().plusDays(2);
        school.itIs(school.today().plusDays(1));
        amy.types("/mine").taps("#1 First").taps("Add a note");
        assertThat(amy.dialogue().wakeOn()).contains(day);
    }

    @Test
    void anOutcomeThatIsNotSentIsKeptForTwoDaysWhateverWasAskedBefore() {
        amy.types("First").taps("Teaching").taps("Anonymous").taps("✅ Send");
        PaperChat li = PaperChat.of(school, school.hires("Li", Role.CADRE, SampleSchool.TEACHING));
        li.types("/open 1").taps("✅ Done");
        school.itIs(school.today().plusDays(1));
        li.types("A second pot.").types("/cancel");
        assertThat(li.read()).contains("kept for two days");
        school.itIs(school.today().plusDays(1));
        li.wakes().taps("↩️ Bring it back");
        assertThat(li.read()).contains("A second pot.");
    }

    @Test
    void theRecalledDraftIsWhatTheNextWordsJoin() {
        amy.types("First").taps("Teaching").taps("Anonymous").taps("✅ Send");
        amy.types("Half a thought").types("/mine").taps("#1 First").taps("Add a note");
        school.itIs(amy.dialogue().wakeOn().orElseThrow());
        amy.wakes();
        assertThat(amy.read()).contains("did not send it");
        amy.types("and the other half");
        assertThat(words(amy)).isEqualTo("Half a thought\n\nand the other half");
    }

    @Test
    void aRecalledDraftThatIsTouchedIsRecalledAgainNotRemoved() {
        amy.types("Half a thought");
        school.itIs(amy.dialogue().wakeOn().orElseThrow());
        amy.wakes().types("and the other half");
        school.itIs(amy.dialogue().wakeOn().orElseThrow());
        amy.wakes();
        assertThat(amy.read()).contains("did not send it");
        assertThat(words(amy)).isEqualTo("Half a thought\n\nand the other half");
    }

    @Test
    void anEditIsATouchToo() {
        amy.types("Half a thought");
        school.itIs(school.today().plusDays(4));
        amy.edits("Half a thought", "Half another thought");
        school.itIs(school.today().plusDays(4));
        assertThat(amy.wakes().last().sayings()).isEmpty();
        school.itIs(school.today().plusDays(1));
        assertThat(amy.wakes().read()).contains("did not send it");
    }

    @Test
    void nobodyIsWokenTooEarly() {
        amy.types("Half a thought").wakes();
        assertThat(amy.last().sayings()).isEmpty();
        assertThat(words(amy)).isEqualTo("Half a thought");
    }

    @Test
    void theFirstStepIsLeftWithTheWordsKept() {
        amy.types("Half a thought").taps("‹ Back");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Idle());
        assertThat(amy.read()).contains("kept here");
        amy.types("/start");
        assertThat(amy.read()).contains("not sent yet", "[Continue]").doesNotContain("[✍️ Suggest something]");
    }

    @Test
    void anInvitationLeftHalfwayKeepsTheDraftToo() {
        PaperChat boss = PaperChat.of(school, school.hires("Boss", Role.ADMINISTRATOR, SampleSchool.CANTEEN));
        boss.types("Half a thought").types("/invite").taps("Cancel");
        assertThat(words(boss)).isEqualTo("Half a thought");
        boss.types("/invite").taps("‹ Back");
        assertThat(boss.read()).contains("What is it about?");
    }

    @Test
    void beingForgottenLeavesNothingToBringBack() {
        amy.types("A long thought").types("/cancel").types("Another").types("/forget");
        amy.taps("Yes, erase me").taps("Erase everything");
        assertThat(amy.last().changes()).containsExactly(new Change.ForgetPerson(false));
        assertThat(amy.dialogue().draft()).isEmpty();
        assertThat(amy.dialogue().discarded()).isEmpty();
    }

    private static String words(PaperChat chat) {
        return chat.dialogue().draft().orElseThrow().text();
    }
}
