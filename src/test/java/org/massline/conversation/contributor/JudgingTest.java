package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Attachment;
import org.massline.model.Course;
import org.massline.model.Language;
import org.massline.model.Promise;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.model.Verdict;
import org.massline.store.Audit;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.turn.VerdictRound;

/** The contributor has the last word. */
class JudgingTest {
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    private Resident li;
    private Resident amy;

    @BeforeEach
    void somethingWasSuggested() {
        li = school.cadre("Li Na", Language.ENGLISH, CANTEEN);
        amy = school.contributor("Amy Lake", Language.ENGLISH);
    }

    @Test
    void aNoOpensItAgainInEnglish() throws Exception {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        finished("done", "A second pot.");
        asks();
        amy.taps("No");
        assertThat(suggestion().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(suggestion().course().reopened()).isEqualTo(1);
        assertThat(li.reads()).contains("‘Did it help?’ No", "open again");
        amy.replies("What is missing", "It is cold again by noon");
        assertThat(li.reads()).contains("It is cold again by noon");
        amy.taps("Did it help?", "Yes");
        finished("done", "Two pots more.");
        asks();
        amy.taps("Did it help?", "Yes");
        amy.taps("Add a sentence");
        amy.types("Warm to the last spoon");
        amy.taps("Did it help?", "Yes");
        amy.types("/start s_1");
        assertThat(suggestion().course().judgement())
                .hasValueSatisfying(said -> assertThat(said.words()).isEqualTo("Warm to the last spoon"));
        assertThat(audit())
                .containsExactly(
                        "verdict no", "reopen done acknowledged", "verdict-words", "verdict yes", "verdict-words");
        assertThat(li.chat().all()).noneMatch(message -> message.contains("Amy"));
        Snapshot.assertMatches("conversation/verdict.en.txt", school.transcript());
    }

    @Test
    void aReasonThatIsNotUnderstandableOpensItAgainInChinese() throws Exception {
        amy = school.contributor("Amy", Language.CHINESE);
        sends("汤是凉的", "食堂", "匿名", "发送");
        finished("declined", "只有一个灶。");
        asks();
        amy.taps("一部分");
        amy.taps("就这样");
        amy.taps("清楚了吗", "没有");
        amy.types("为什么不能再买一个？");
        assertThat(suggestion().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(suggestion().course().judgement())
                .hasValueSatisfying(said -> assertThat(said.verdict()).isEqualTo(Verdict.NO));
        Snapshot.assertMatches("conversation/verdict.zh-Hans.txt", school.transcript());
    }

    @Test
    void aVerdictIsGivenUnaskedToo() throws Exception {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        finished("done", "A second pot.");
        amy.types("/start s_1");
        assertThat(amy.reads()).contains("Done on", "A second pot.", "Did it help?", "[👍 Yes]");
        amy.taps("Yes");
        asks();
        assertThat(amy.reads()).contains("Good to hear");
    }

    @Test
    void oneMayThinkBetterOfItForAWeek() throws Exception {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        finished("done", "A second pot.");
        asks();
        amy.taps("Yes");
        amy.taps("Did it help?", "Partly");
        assertThat(verdict()).contains(Verdict.PARTLY);
        amy.taps("That is all");
        school.passes(Duration.ofDays(8));
        amy.taps("Did it help?", "No");
        assertThat(verdict()).contains(Verdict.PARTLY);
        assertThat(school.transcript()).contains("You said Partly on");
        assertThat(suggestion().status()).isEqualTo(Status.DONE);
    }

    @Test
    void aPictureOfWhatIsMissingIsANote() throws Exception {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        finished("done", "A second pot.");
        asks();
        amy.taps("No");
        amy.types("x".repeat(501));
        assertThat(amy.reads()).contains("more than a sentence");
        amy.attaches("", PHOTO, "Look");
        assertThat(threads()).extracting(ThreadMessage::text).containsExactly("Look");
        assertThat(li.chat().all()).anyMatch(message -> message.contains("Look"));
    }

    @Test
    void whatIsNotFinishedIsNotJudged() throws Exception {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        amy.sendsTap(amy.chat().message("It is suggestion #1"), ".verdict.1.no");
        assertThat(school.transcript()).contains("This is not finished");
        assertThat(verdict()).isEmpty();
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        ben.types("/help");
        finished("done", "A second pot.");
        ben.sendsTap(ben.chat().message("Just write"), ".verdict.1.no");
        assertThat(ben.reads()).contains("no such suggestion among yours");
        assertThat(suggestion().status()).isEqualTo(Status.DONE);
    }

    /** The whole way of one anonymous suggestion, every step by the people themselves. */
    @Test
    void whatIsDeclinedWithoutAGoodReasonIsDoneInTheEnd() throws Exception {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        li.types("/open 1");
        li.replies("The soup is cold", "Which counter?");
        school.passes(Duration.ofSeconds(33));
        amy.replies("Which counter?", "The left one");
        amy.attaches("Which counter?", PHOTO, "");
        li.attaches("The left one", PHOTO, "This one?");
        school.passes(Duration.ofSeconds(33));
        amy.replies("This one?", "Yes, that");
        li.types("/open 1");
        li.taps("Decline");
        li.types("No money");
        li.taps("Send");
        school.passes(Duration.ofSeconds(33));
        asks();
        amy.taps("No");
        amy.types("A lid costs nothing");
        assertThat(suggestion().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(li.reads()).contains("A lid costs nothing");
        li.types("/open 1");
        li.taps("Done");
        li.types("The pot has a lid now");
        li.taps("Send");
        school.passes(Duration.ofSeconds(33));
        asks();
        assertThat(amy.reads()).contains("Did it help?");
        amy.taps("Yes");
        assertThat(verdict()).contains(Verdict.YES);
        assertThat(audit())
                .extracting(entry -> entry.replaceFirst(" .*", ""))
                .containsExactly(
                        "reply",
                        "note",
                        "note",
                        "reply",
                        "note",
                        "decline",
                        "verdict",
                        "reopen",
                        "verdict-words",
                        "done",
                        "verdict");
        assertThat(li.chat().all()).noneMatch(message -> message.contains("Amy") || message.contains("Lake"));
        Snapshot.assertMatches("conversation/last-word.txt", school.transcript());
    }

    @Test
    void whatIsUndoneIsNotAskedAbout() {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        li.types("/open 1");
        li.taps("Done");
        li.types("A lid");
        li.taps("Send");
        li.taps("Undo");
        asks();
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("Did it help?"));
    }

    @Test
    void aPromiseEndsWithWhatIsWithdrawn() {
        sends("The soup is cold", "Canteen", "Anonymous", "Send");
        li.types("/open 1");
        li.taps("In progress");
        li.types("2026-12-04");
        school.passes(Duration.ofSeconds(33));
        assertThat(suggestion().course().promisedOn()).isPresent();
        amy.types("/start s_1");
        amy.taps("Withdraw");
        amy.taps("Yes, withdraw it");
        assertThat(suggestion().course().promisedOn()).isEmpty();
        assertThat(school.store()
                        .<List<Promise>>read(
                                transaction -> transaction.promises().of(FIRST)))
                .isEmpty();
        assertThat(li.reads()).contains("withdrew it");
    }

    private void asks() {
        school.passes(Duration.ofDays(7));
        new VerdictRound(school.store(), school.register(), school.texts(), school.clock())
                .run(school.clock().instant());
        school.deliver();
    }

    private void finished(String status, String outcome) throws SQLException {
        try (Connection connection = school.store().dataSource().getConnection();
                Statement each = connection.createStatement()) {
            each.execute("update suggestion set status = '" + status + "', closed_on = '2026-11-23', outcome = '"
                    + outcome + "', verdict_due_on = '2026-11-30'");
        }
    }

    private Suggestion suggestion() {
        return school.store()
                .<Suggestion>read(
                        transaction -> transaction.suggestions().find(FIRST).orElseThrow());
    }

    private Optional<Verdict> verdict() {
        return suggestion().course().judgement().map(Course.Judgement::verdict);
    }

    private List<String> audit() {
        return school
                .store()
                .<List<Audit.Entry>>read(transaction -> transaction.audit().of(FIRST))
                .stream()
                .map(entry -> (entry.action().stored() + " " + entry.detail()).strip())
                .toList();
    }

    private List<ThreadMessage> threads() {
        return school.store().read(transaction -> transaction.threads().of(FIRST));
    }

    private void sends(String text, String... taps) {
        amy.types(text);
        for (String tap : taps) {
            amy.taps(tap);
        }
    }
}
