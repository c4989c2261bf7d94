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
import org.massline.turn.PaceSettings;

/** What contributors write after they sent a suggestion, and what their cadres hear of it. */
class RepliesTest {
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final Attachment VOICE = new Attachment.File(Attachment.Type.VOICE, "voice", Optional.empty());

    private static final int NOTES_PER_DAY = 6;

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk().takingAtMost(new PaceSettings(0, 0, 0, NOTES_PER_DAY));

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
                .extracting(entry -> entry.action().stored())
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
    void anAlbumThatIsNotTakenIsAnsweredOnceWhereverOneStands() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident ben = school.contributor("Ben", Language.CHINESE);
        sends(amy, "The soup is cold", "Canteen", "Anonymous");
        sends(ben, "排队太久", "食堂", "匿名", "发送");
        for (int note = 1; note <= NOTES_PER_DAY; note++) {
            amy.replies("It is suggestion #1", "At noon " + note);
            ben.replies("发出去了", "中午 " + note);
        }
        repliesWithAnAlbum(amy, "It is suggestion #1", "one");
        repliesWithAnAlbum(amy, "It is suggestion #1", "two");
        repliesWithAnAlbum(ben, "发出去了", "three");
        assertThat(amy.chat().all())
                .filteredOn(said -> said.contains("Not added"))
                .hasSize(2);
        assertThat(ben.chat().all()).filteredOn(said -> said.contains("没有加上")).hasSize(1);

        amy.types("Another thought");
        repliesWithAnAlbum(amy, "It is suggestion #1", "four");
        assertThat(amy.chat().all())
                .filteredOn(said -> said.contains("Not added"))
                .hasSize(3);
        amy.taps("Canteen");
        amy.taps("Anonymous");
        assertThat(amy.chat().all())
                .anyMatch(said -> said.contains("Another thought"))
                .noneMatch(said -> said.contains("photo"));
        assertThat(threadOf(FIRST)).hasSize(NOTES_PER_DAY);
    }

    @Test
    void ofAnAlbumThatReachesTheLimitTheRestIsAnsweredOnce() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "The soup is cold", "Canteen", "Anonymous");
        for (int note = 1; note < NOTES_PER_DAY; note++) {
            amy.replies("It is suggestion #1", "At noon " + note);
        }
        amy.types("Another thought");
        repliesWithAnAlbum(amy, "It is suggestion #1", "one");
        assertThat(threadOf(FIRST)).hasSize(NOTES_PER_DAY);
        assertThat(amy.chat().all())
                .filteredOn(said -> said.contains("Not added"))
                .hasSize(1);
    }

    private static void repliesWithAnAlbum(Resident resident, String to, String album) {
        resident.attaches(to, PHOTO, "", album);
        resident.attaches(to, PHOTO, "", album);
        resident.attaches(to, PHOTO, "By the door", album);
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
        sends(resident, text, topic, signature, "Send");
    }

    private static void sends(Resident resident, String text, String... taps) {
        resident.types(text);
        List.of(taps).forEach(resident::taps);
    }
}
