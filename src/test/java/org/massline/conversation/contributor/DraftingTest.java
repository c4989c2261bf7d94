package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.conversation.Change;
import org.massline.conversation.Draft;
import org.massline.conversation.State;
import org.massline.model.Kind;
import org.massline.model.Signature;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** Words and files on their way into a suggestion, in any order. */
class DraftingTest {
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final Attachment OTHER = new Attachment.File(Attachment.Type.PHOTO, "other", Optional.empty());
    private static final Attachment PLACE = new Attachment.Location(52.5, 13.4);

    private final PaperSchool school = new PaperSchool();
    private final PaperChat amy = new PaperChat(school, "Amy");

    @Test
    void whatIsTypedAtAnyStepIsAdded() {
        amy.types("One").taps("Teaching").types("two").taps("Anonymous").types("three");
        assertThat(amy.read()).contains("This is what they will read", "One\n\ntwo\n\nthree");
        amy.taps("✏️ Change").types("four");
        amy.taps("✏️ Change").taps("Topic").types("five");
        assertThat(amy.read()).contains("One\n\ntwo\n\nthree\n\nfour\n\nfive");
    }

    @Test
    void wordsBehindTheCommandAreTheFirstOnes() {
        amy.types("/suggest The soup is cold");
        assertThat(draft().text()).isEqualTo("The soup is cold");
        amy.edits("/suggest The soup is cold", "/suggest The soup is always cold");
        assertThat(draft().text()).isEqualTo("The soup is always cold");
    }

    @Test
    void questionsInTheMiddleAreAnsweredAndTheStepStays() {
        amy.types("The soup is cold").taps("Canteen").taps("Anonymous");
        for (String command : new String[] {
            "/help", "/privacy", "/mine", "/language", "/mydata", "/start", "/nonsense", "/inbox", "/start s_7"
        }) {
            amy.types(command);
            assertThat(amy.last().sayings()).as(command).isNotEmpty();
            assertThat(amy.dialogue().state()).as(command).isEqualTo(new State.Previewing());
        }
        amy.taps("✅ Send");
        assertThat(sent().text()).isEqualTo("The soup is cold");
    }

    @Test
    void aPosterDoesNotChangeWhatWaits() {
        amy.types("The soup is cold").taps("Canteen").types("/start t_dormitory");
        assertThat(amy.read()).contains("not sent yet", "[Continue]");
        assertThat(draft().topic()).contains(SampleSchool.CANTEEN.id());
        amy.taps("Throw it away").types("/start t_dormitory");
        assertThat(amy.read()).contains("Dormitory");
        assertThat(draft().topic()).contains(SampleSchool.DORMITORY.id());
    }

    @Test
    void linksThatNobodyMadeAreAPlainBeginning() {
        for (String payload :
                new String[] {"t_", "t_nowhere", "s_", "s_0", "s_-1", "s_99999999999999999999", "x", "a_poster"}) {
            amy.types("/start " + payload);
            assertThat(amy.read()).as(payload).contains("suggestion box");
        }
    }

    @Test
    void anAlbumIntoAPreviewIsAnsweredOnceAndThenShownWhole() {
        amy.types("Look").taps("Canteen").taps("Anonymous");
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.read()).contains("Added.", "[Continue]");
        amy.attachesToAlbum(PHOTO, "album").attachesToAlbum(PHOTO, "album");
        assertThat(amy.last().sayings()).isEmpty();
        amy.taps("Continue");
        assertThat(amy.read()).contains("3 photos", "[✅ Send]");
    }

    @Test
    void anAlbumAloneBeginsASuggestion() {
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.read()).contains("What is it about?");
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.last().sayings()).isEmpty();
        assertThat(draft().attachments()).hasSize(2);
    }

    @Test
    void oneComplaintIsEnoughForAnAlbumThatIsTooLarge() {
        amy.types("Look").taps("Canteen");
        int complaints = 0;
        for (int photo = 0; photo < 24; photo++) {
            amy.attachesToAlbum(PHOTO, photo < 12 ? "one" : "two");
            complaints += amy.read().contains("20 files fit") ? 1 : 0;
        }
        assertThat(complaints).isEqualTo(1);
        assertThat(draft().attachments()).hasSize(20);
    }

    @Test
    void theCaptionOfAFileThatDoesNotFitIsKept() {
        for (int photo = 0; photo < 20; photo++) {
            amy.attaches(PHOTO, "");
        }
        amy.attaches(PLACE, "right here");
        assertThat(amy.read()).contains("20 files fit");
        assertThat(draft().attachments()).hasSize(20).doesNotContain(PLACE);
        assertThat(draft().text()).isEqualTo("right here");
    }

    @Test
    void whatWasTooLongMayBeShortenedByEditing() {
        String tooMuch = "d".repeat(4000);
        amy.types("a".repeat(4000)).types("b".repeat(4000)).types(tooMuch);
        assertThat(amy.read()).contains("too much for one suggestion");
        amy.edits(tooMuch, "e".repeat(4000));
        assertThat(amy.read()).contains("too much for one suggestion");
        amy.edits(tooMuch, "shorter");
        assertThat(amy.read()).contains("What is it about?");
        assertThat(draft().text()).endsWith("\n\nshorter");
    }

    @Test
    void refusedMessagesAreRememberedWithinBounds() {
        amy.types("a".repeat(4000)).types("b".repeat(4000));
        for (int more = 0; more < 200; more++) {
            amy.types("c".repeat(4000));
        }
        assertThat(amy.read()).contains("too much for one suggestion");
        assertThat(draft().parts()).hasSizeLessThan(30);
    }

    @Test
    void anEditThatIsTooLongLeavesWhatWasThere() {
        amy.types("a".repeat(4000)).types("b".repeat(4000)).types("short");
        amy.edits("short", "c".repeat(4096));
        assertThat(amy.read()).contains("too much for one suggestion");
        assertThat(draft().text()).endsWith("\n\nshort");
    }

    @Test
    void anEditIsQuietButThePreviewStaysTrue() {
        amy.types("The soup is cold").edits("The soup is cold", "The soup is always cold");
        assertThat(amy.last().sayings()).isEmpty();
        amy.attaches(PHOTO, "see here").edits("see here", "see there");
        amy.taps("Canteen").taps("Anonymous");
        String send = amy.buttonsInSight().getFirst();
        amy.edits("see there", "see here again");
        assertThat(amy.read()).contains("The soup is always cold\n\nsee here again", "[✅ Send]");
        // What was shown before is no longer what would be sent.
        amy.tapsWhatCarries(send);
        assertThat(amy.last().changes()).isEmpty();
    }

    @Test
    void anotherFileTakesThePlaceOfTheOneBefore() {
        amy.attaches(PHOTO, "see here");
        MessageId message = draft().parts().getFirst().message();
        amy.taps("Canteen").taps("Anonymous");
        amy.meets(new Event.Edited(message, "see there", Optional.of(OTHER)));
        assertThat(amy.read()).contains("see there", "[✅ Send]");
        amy.taps("✅ Send");
        assertThat(sent().attachments()).containsExactly(OTHER);
    }

    @Test
    void aFileInThePlaceOfWordsIsRefusedWhereItIsOneTooMany() {
        amy.types("The soup is cold");
        MessageId words = draft().parts().getFirst().message();
        for (int photo = 0; photo < 20; photo++) {
            amy.attaches(PHOTO, "");
        }
        amy.meets(new Event.Edited(words, "The soup is always cold", Optional.of(OTHER)));
        assertThat(amy.read()).contains("20 files fit");
        assertThat(draft().text()).isEqualTo("The soup is always cold");
        MessageId one = draft().parts().getLast().message();
        amy.meets(new Event.Edited(one, "", Optional.of(OTHER)));
        assertThat(amy.last().sayings()).isEmpty();
        assertThat(draft().attachments()).hasSize(20).endsWith(OTHER);
    }

    @Test
    void anEditOfWhatWasThrownAwayComesBackWithIt() {
        amy.types("The soup is cold").taps("Cancel").edits("The soup is cold", "The soup is always cold");
        assertThat(amy.last().sayings()).isEmpty();
        amy.taps("↩️ Bring it back");
        assertThat(draft().text()).isEqualTo("The soup is always cold");
    }

    @Test
    void anEditOfWhatWasSentComesTooLateAndThatIsSaid() {
        amy.types("The soup is cold").taps("Canteen").taps("Anonymous").taps("✅ Send");
        amy.edits("The soup is cold", "The soup is always cold");
        assertThat(amy.read()).contains("stays as it was sent", "/mine");
    }

    @Test
    void aTopicThatIsGoneIsAskedForAgainBeforeAnythingIsSent() {
        amy.types("The soup is cold").taps("Canteen").taps("Anonymous");
        school.hasOnly(SampleSchool.TEACHING);
        amy.taps("✅ Send");
        assertThat(amy.last().changes()).isEmpty();
        assertThat(amy.read()).contains("What is it about?", "[Teaching]");
        amy.taps("Teaching").taps("✅ Send");
        assertThat(sent().topic()).isEqualTo(SampleSchool.TEACHING.id());
    }

    @Test
    void theKindIsGuessedAndMayBeChanged() {
        amy.types("为什么汤是凉的？").taps("Canteen");
        assertThat(amy.read()).contains("[● Question]");
        amy.taps("○ Praise").taps("With my name").taps("✅ Send");
        assertThat(sent().kind()).isEqualTo(Kind.PRAISE);
        assertThat(sent().signature()).isEqualTo(new Signature.Named("Amy"));
        amy.types("More soup").taps("Canteen");
        assertThat(amy.read()).contains("[● Idea]");
    }

    @Test
    void anAnswerIsDueAfterTheTopicsWorkingDays() {
        amy.types("The soup is cold").taps("Canteen").taps("Anonymous").taps("✅ Send");
        assertThat(sent().receivedOn()).isEqualTo(SampleSchool.TODAY);
        // Five working days from a Monday; the weekend does not count.
        assertThat(sent().targetOn()).isEqualTo(SampleSchool.TODAY.plusDays(7));
    }

    @Test
    void photosAloneAreASuggestion() {
        amy.attaches(PHOTO, "").taps("Canteen").taps("Anonymous");
        assertThat(amy.read()).contains("(no text)", "1 photo");
        amy.taps("✅ Send");
        assertThat(sent().text()).isEmpty();
        assertThat(sent().attachments()).containsExactly(PHOTO);
    }

    @Test
    void whatWasChangedInAPreviewLeadsBackToIt() {
        amy.types("The soup is cold").taps("Canteen").taps("Anonymous");
        amy.taps("✏️ Change").taps("Topic").taps("Dormitory");
        assertThat(amy.read()).contains("Dormitory", "[✅ Send]");
        amy.taps("✏️ Change").taps("Kind and name").taps("With my name");
        assertThat(amy.read()).contains("— Amy", "[✅ Send]");
        amy.taps("✏️ Change").taps("Text").taps("‹ Back");
        assertThat(amy.read()).contains("[✅ Send]");
        amy.taps("✏️ Change").taps("‹ Back").taps("✅ Send");
        assertThat(sent().topic()).isEqualTo(SampleSchool.DORMITORY.id());
    }

    @Test
    void somebodyWhoMayNotSuggestIsToldOnceNotForEveryEdit() {
        PaperChat eve = new PaperChat(school, "Eve").notAdmitted();
        eve.types("Let me in");
        assertThat(eve.read()).contains("for the students and staff");
        eve.edits("Let me in", "Please let me in");
        assertThat(eve.last().sayings()).isEmpty();
        eve.types("/start a_guess");
        assertThat(eve.read()).contains("for the students and staff");
        eve.types("/start a_poster");
        assertThat(eve.last().changes()).containsExactly(new Change.Admit());
        eve.types("Now I may");
        assertThat(eve.read()).contains("What is it about?");
    }

    @Test
    void aBlockedBotIsRememberedAndTheDraftKept() {
        amy.types("Half a thought").meets(new Event.Blocked());
        assertThat(amy.last().changes()).containsExactly(new Change.MarkUnreachable());
        assertThat(amy.last().sayings()).isEmpty();
        amy.meets(new Event.Unblocked()).meets(new Event.Unsupported(new MessageId(900)));
        assertThat(amy.read()).contains("cannot pass this on");
        assertThat(draft().text()).isEqualTo("Half a thought");
    }

    private Draft draft() {
        return amy.dialogue().draft().orElseThrow();
    }

    private Change.Send sent() {
        return (Change.Send) amy.last().changes().getFirst();
    }
}
