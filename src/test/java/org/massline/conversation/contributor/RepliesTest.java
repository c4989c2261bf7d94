package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.SAFETY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.store.Audit;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** What contributors write after they sent a suggestion, and what their cadres hear of it. */
class RepliesTest {
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final Attachment VOICE = new Attachment.File(Attachment.Type.VOICE, "voice", Optional.empty());

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @Test
    void repliesGoToTheThreadAndToTheCadres() throws Exception {
        Resident li = school.cadre("Li Na", Language.CHINESE, SAFETY);
        li.types("/suggest");
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        sends(amy, "The fire door of the gym is locked", "Safety and health", "Anonymous");
        assertThat(li.reads()).contains("刚刚收到", "The fire door of the gym is locked");
        amy.replies("It is suggestion #1", "It was open again at noon");
        amy.attaches("It is suggestion #1", PHOTO, "This is the lock");
        amy.attaches("It is suggestion #1", VOICE, "Listen");
        assertThat(amy.reads()).contains("voice or a face can be recognized", "[Send it all the same]");
        assertThat(threadOf(FIRST)).hasSize(2);
        amy.taps("Send it all the same");
        amy.types("/start s_1");
        amy.taps("Add a note");
        amy.types("The one by the stairs");
        amy.types("/start s_1");
        amy.taps("Withdraw");
        amy.taps("Yes, withdraw it");
        amy.replies("It is suggestion #1", "Too late");
        assertThat(threadOf(FIRST))
                .extracting(ThreadMessage::text)
                .containsExactly("It was open again at noon", "This is the lock", "Listen", "The one by the stairs");
        assertThat(li.chat().all()).noneMatch(message -> message.contains("Amy") || message.contains("Lake"));
        assertThat(school.store()
                        .<List<Audit.Entry>>read(
                                transaction -> transaction.audit().of(FIRST)))
                .extracting(Audit.Entry::action)
                .containsExactly("note", "note", "note", "note", "withdraw");
        Snapshot.assertMatches("conversation/contributor-replies.txt", school.transcript());
    }

    @Test
    void aReplyIsConfirmedByASignAndLeavesTheDraftAlone() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "Longer hours", "Teaching", "Anonymous");
        amy.types("Another thought");
        MessageId reply = amy.replies("It is suggestion #1", "Until ten, say");
        assertThat(amy.chat().reactionTo(reply)).isPresent();
        assertThat(amy.reads()).doesNotContain("Added");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        assertThat(amy.reads()).contains("Another thought").doesNotContain("Until ten");
        assertThat(threadOf(FIRST)).extracting(ThreadMessage::text).containsExactly("Until ten, say");
    }

    @Test
    void whoSignsIsShownByTheirName() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, CANTEEN);
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        sends(amy, "The soup is cold", "Canteen", "With my name");
        amy.replies("It is suggestion #1", "On Mondays");
        assertThat(li.reads()).contains("Amy Lake:\nOn Mondays", "[#1]");
    }

    @Test
    void whatIsNotUrgentWaitsForTheDigest() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, CANTEEN);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "The soup is cold", "Canteen", "Anonymous");
        assertThat(li.chat().all()).isEmpty();
    }

    @Test
    void nobodyIsWokenAtNight() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        school.passes(Duration.ofHours(14));
        sends(amy, "A smell of gas", "Safety and health", "Anonymous");
        assertThat(li.chat().all()).isEmpty();
        school.passes(Duration.ofHours(8));
        assertThat(li.reads()).contains("A smell of gas");
    }

    @Test
    void aMessageAboutWhatIsForgottenTakesNothing() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "A smell of gas", "Safety and health", "Anonymous");
        amy.types("/forget");
        amy.taps("Yes, erase me");
        amy.taps("Erase everything");
        int told = li.chat().all().size();
        amy.replies("It is suggestion #1", "It smells again");
        assertThat(li.chat().all()).hasSize(told);
        assertThat(threadOf(FIRST)).isEmpty();
    }

    private List<ThreadMessage> threadOf(SuggestionNumber number) {
        return school.store().read(transaction -> transaction.threads().of(number));
    }

    private static void sends(Resident resident, String text, String topic, String signature) {
        resident.types(text);
        resident.taps(topic);
        resident.taps(signature);
        resident.taps("Send");
    }
}
