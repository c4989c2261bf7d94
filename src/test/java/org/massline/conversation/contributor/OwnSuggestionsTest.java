package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.CardText;
import org.massline.conversation.Change;
import org.massline.conversation.State;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** What a contributor sent: found again, added to, taken back, erased. */
class OwnSuggestionsTest {
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);

    private final PaperSchool school = new PaperSchool();
    private final PaperChat amy = new PaperChat(school, "Amy");

    @Test
    void whoHasSentNothingIsShownHowToBegin() {
        amy.types("/mine");
        assertThat(amy.read()).contains("not suggested anything yet", "[✍️ Suggest something]");
    }

    @Test
    void theListHasPages() {
        for (int number = 1; number <= 12; number++) {
            sends("Thought " + number);
        }
        amy.types("/mine");
        assertThat(amy.read()).contains("Your 12 suggestions", "Thought 12", "Thought 8", "[Next ›]");
        assertThat(amy.read()).doesNotContain("Thought 7");
        amy.taps("Next ›").taps("Next ›");
        assertThat(amy.read()).startsWith("(above the chat) \n----\n(changed)").contains("Thought 1", "[‹ Previous]");
        assertThat(amy.read()).doesNotContain("[Next ›]");
        amy.forges(".mine.99999");
        assertThat(amy.read()).contains("Thought 1");
    }

    @Test
    void whatIsReadBeforeSendingIsWhatTheCadreReads() {
        amy.types("<b>Soup</b> & \u202e bread")
                .attaches(PHOTO, "cold!")
                .taps("Canteen")
                .taps("With my name");
        List<Phrase> preview = content(amy);
        amy.taps("✅ Send");
        PaperChat cadre = PaperChat.of(school, school.hires("Li", Role.CADRE, SampleSchool.CANTEEN));
        cadre.types("/open 1");
        assertThat(content(cadre)).isEqualTo(preview).hasSize(3);
    }

    @Test
    void anAlbumIsOneNote() {
        sends("Bicycle stands");
        amy.types("/mine").taps("#1 Bicycle stands").taps("Add a note");
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.read()).contains("Added to #1");
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.last().changes()).startsWith(new Change.AddToNote(FIRST, PHOTO));
        assertThat(amy.last().sayings()).isEmpty();
        amy.types("/mine").taps("#1 Bicycle stands");
        assertThat(amy.read()).contains("2 photos");
        amy.types("Something new");
        assertThat(amy.dialogue().draft().orElseThrow().text()).isEqualTo("Something new");
    }

    @Test
    void whatWasClosedMeanwhileTakesNoNoteAndSaysSo() {
        sends("Bicycle stands");
        amy.types("/mine").taps("#1 Bicycle stands").taps("Add a note");
        school.becomes(1, Status.WITHDRAWN);
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.read()).contains("#1 is closed");
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.last().changes()).isEmpty();
        assertThat(amy.last().sayings()).isEmpty();
        assertThat(amy.dialogue().draft()).isEmpty();
    }

    @Test
    void whatWasClosedMeanwhileIsNotWithdrawn() {
        sends("Bicycle stands");
        amy.types("/mine").taps("#1 Bicycle stands").taps("Withdraw");
        school.becomes(1, Status.DECLINED);
        amy.taps("Yes, withdraw it");
        assertThat(amy.last().changes()).isEmpty();
        assertThat(amy.read()).contains("#1 is closed");
        amy.types("/mine").taps("#1 Bicycle stands").forges(".withdraw.1");
        assertThat(amy.read()).contains("#1 is closed");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Idle());
    }

    @Test
    void withdrawingIsAskedAndBackLeadsBack() {
        sends("Bicycle stands");
        for (String question : List.of("Withdraw", "Add a note")) {
            amy.types("/start s_1").taps(question).taps("‹ Back");
            assertThat(amy.last().changes()).isEmpty();
            assertThat(amy.dialogue().state()).isEqualTo(new State.Idle());
            assertThat(amy.read()).contains("Bicycle stands", "[Withdraw]");
        }
    }

    @Test
    void nobodyIsHeldByAQuestionAboutWhatIsTheirsNoLonger() {
        sends("Bicycle stands");
        amy.types("/start s_1").taps("Add a note");
        school.forgetsTheAuthorsOf(amy);
        amy.types("By the gate");
        assertThat(amy.read()).contains("no such suggestion among yours");
        amy.types("By the gate, then");
        assertThat(amy.dialogue().draft().orElseThrow().text()).isEqualTo("By the gate, then");
    }

    @Test
    void whatSomebodyWorksOnMayStayWithoutAnyLink() {
        sends("Bicycle stands");
        sends("Longer hours");
        school.becomes(1, Status.IN_PROGRESS);
        amy.types("/forget").taps("Yes, erase me");
        assertThat(amy.read()).contains("working on one of your suggestions", "[Erase me, leave those texts]");
        amy.taps("Erase me, leave those texts");
        assertThat(amy.last().changes()).containsExactly(new Change.ForgetPerson(true));
        amy.tapsAgain();
        assertThat(amy.last().changes()).isEmpty();
        amy.types("/mine");
        assertThat(amy.read()).contains("not suggested anything yet");
    }

    @Test
    void nothingIsErasedByHalf() {
        sends("Bicycle stands");
        amy.types("/forget").taps("Yes, erase me").taps("No, keep everything");
        assertThat(amy.last().changes()).isEmpty();
        amy.types("/mine");
        assertThat(amy.read()).contains("Bicycle stands");
        amy.types("/forget").taps("Yes, erase me").types("wait");
        assertThat(amy.dialogue().draft().orElseThrow().text()).isEqualTo("wait");
        amy.types("/cancel").types("/mydata");
        assertThat(amy.last().sayings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Saying.Document.class,
                        document -> assertThat(document.content()).isEqualTo("all that is stored"));
    }

    private void sends(String text) {
        amy.types(text).taps("Teaching").taps("Anonymous").taps("✅ Send");
    }

    /** What was written, attached and signed, as the last message shows it. */
    private static List<Phrase> content(PaperChat chat) {
        return chat.last().sayings().stream()
                .filter(Saying.Message.class::isInstance)
                .flatMap(saying -> ((Saying.Message) saying).paragraphs().stream())
                .filter(phrase -> phrase instanceof CardText.Body
                        || phrase instanceof CardText.Attached
                        || phrase instanceof CardText.Anonymous
                        || phrase instanceof CardText.SignedBy)
                .toList();
    }
}
