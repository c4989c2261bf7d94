package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.testing.BoardTown;
import org.massline.testing.InquiryTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.testing.TableDump;
import org.massline.turn.VerdictRound;

/** Whatever somebody adds without their name waits, if it may tell who wrote it, until they have seen what tells. */
class TellingTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @ParameterizedTest
    @EnumSource(Language.class)
    void inTheThreadAndWithTheVerdict(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Na", language, DORMITORY);
        li.types("/cancel");
        Resident amy = suggests(language, english ? "The heating is off" : "暖气不热");

        amy.replies("#1", english ? "Come to room 12, or call 0176 1234567" : "请来304室，或者打13812345678");
        assertThat(heard(li, "0176", "13812345678")).isEmpty();
        amy.taps(english ? "Change my words" : "改一改文字");
        amy.types(english ? "It is the corridor at the stairs" : "是楼梯旁边的走廊");

        amy.taps(english ? "Add a note" : "补充");
        amy.types(english ? "I am Amy of 3b" : "我是三年二班的");
        amy.types(english ? "All of us are cold" : "我们都很冷");
        assertThat(heard(li, "3b", "三年二班", "cold", "很冷")).isEmpty();
        assertThat(amy.reads()).contains(english ? "This is what they will read" : "负责人会看到这些");
        amy.taps(english ? "Send it all the same" : "照样发出");
        assertThat(li.reads()).contains(english ? "I am Amy of 3b\n\nAll of us" : "我是三年二班的\n\n我们都");

        isDone();
        amy.taps(english ? "No" : "没有");
        MessageId sentence = amy.types(english ? "Ask Amy Lake" : "问404室就知道");
        assertThat(heard(li, "Ask Amy", "404室")).isEmpty();
        amy.edits(sentence, english ? "It is cold again" : "又不热了");
        assertThat(li.reads()).contains(english ? "It is cold again" : "又不热了");
        Snapshot.assertMatches("conversation/telling." + language.tag() + ".txt", school.transcript());
    }

    @Test
    void whatIsChangedAndStillTellsGoesOnWaiting() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, DORMITORY);
        Resident amy = suggests(Language.ENGLISH, "The heating is off");
        MessageId note = amy.replies("#1", "Room 12 and room 14");
        int before = amy.chat().all().size();
        amy.edits(note, "Room 12 and room 14");
        assertThat(amy.chat().all()).as("nothing was changed").hasSize(before);
        amy.edits(note, "Room 12");
        assertThat(amy.reads()).contains("“Room 12”").doesNotContain("14");
        amy.types("x".repeat(12_000));
        assertThat(amy.reads()).contains("That is too much", "Room 12");
        assertThat(heard(li, "Room", "xxx")).isEmpty();
        amy.taps("Back");
        assertThat(amy.reads()).contains("#1").doesNotContain("Room");
        amy.types("A new idea");
        assertThat(amy.reads()).contains("What is it about?");
    }

    @Test
    void aFileThatTellsMayBeReplacedByOneThatDoesNot() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, DORMITORY);
        Resident amy = suggests(Language.ENGLISH, "The heating is off");
        MessageId note = amy.attaches("#1", file(Attachment.Type.DOCUMENT, "Amy.pdf"), "");
        amy.replaces(note, file(Attachment.Type.DOCUMENT, "Lake.pdf"));
        assertThat(amy.reads()).contains("Lake.pdf").doesNotContain("Amy.pdf");
        int before = li.chat().all().size();
        amy.replaces(note, file(Attachment.Type.PHOTO, "photo"));
        assertThat(amy.reads()).contains("Added to #1");
        assertThat(li.chat().all()).hasSizeGreaterThan(before).anyMatch(message -> message.contains("(photo)"));
    }

    private static Attachment file(Attachment.Type type, String name) {
        return new Attachment.File(type, name, Optional.of(name), 1_000);
    }

    @Test
    void whatGrowsBeyondASentenceIsANote() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, DORMITORY);
        Resident amy = suggests(Language.ENGLISH, "The heating is off");
        isDone();
        amy.taps("Partly");
        amy.types("Ask room 12");
        amy.types("so ".repeat(170) + "cold");
        amy.taps("Send it all the same");
        assertThat(amy.reads()).contains("Added to #1");
        assertThat(li.reads()).contains("Contributor", "Ask room 12", "so cold");
    }

    @Test
    void aVerdictStandsWithoutTheSentenceThatIsLeft() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, DORMITORY);
        Resident amy = suggests(Language.ENGLISH, "The heating is off");
        isDone();
        amy.taps("No");
        amy.types("Ask room 12");
        amy.taps("Back");
        assertThat(amy.reads()).contains("we leave it at that");
        assertThat(heard(li, "open again")).isNotEmpty();
        assertThat(heard(li, "room 12")).isEmpty();
    }

    @Test
    void whereOneSignedNothingWaits() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, DORMITORY);
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        List.of("Dormitory", "With my name", "Send").forEach(typing(amy, "The heating is off")::taps);
        amy.replies("#1", "Come to room 12");
        assertThat(li.reads()).contains("Come to room 12");
    }

    @Test
    void ownWordsWithASecondingHaveTheirPreview() {
        new BoardTown(school).publishes(DORMITORY, "Heating", "The heating is off");
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        amy.types("/board");
        amy.taps("#1");
        amy.taps("In my own words");
        amy.types("In room 12, too");
        assertThat(amy.reads()).contains("this may tell who you are", "“room 12”", "[✏️ Change my words]");
    }

    @Test
    void wordsWithAnAnswerToWhatIsAskedOfAllWaitToo() {
        InquiryTown town = new InquiryTown(school);
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = town.suggests("Amy", Language.ENGLISH);
        Resident bo = town.seconds("Bo", Language.ENGLISH);
        town.showsPlan(li, Language.ENGLISH);
        bo.taps("Something is missing");
        bo.types("Bo of 3b eats late");
        assertThat(bo.reads()).contains("“Bo”", "“3b”", "not gone with your answer yet");
        assertThat(words()).containsExactly("null");
        bo.taps("Send it all the same");
        assertThat(bo.reads()).contains("that goes with your answer");
        assertThat(words()).doesNotContain("null");
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("3b"));
    }

    private List<String> words() {
        return TableDump.of(school.fresh()).get("inquiry_answer").stream()
                .map(row -> row.split("\\|")[3])
                .toList();
    }

    private Resident suggests(Language language, String text) {
        boolean english = language == Language.ENGLISH;
        Resident amy = school.contributor("Amy Lake", language);
        List.of(english ? "Dormitory" : "宿舍", english ? "Anonymous" : "匿名", english ? "Send" : "发送")
                .forEach(typing(amy, text)::taps);
        return amy;
    }

    private static Resident typing(Resident somebody, String text) {
        somebody.types(text);
        return somebody;
    }

    private void isDone() {
        new BoardTown(school).ends(new SuggestionNumber(1), Status.DONE, "A new boiler.");
        school.fresh().sql("update suggestion set verdict_due_on = '2026-11-30'");
        school.passes(Duration.ofDays(7));
        new VerdictRound(school.store(), school.register(), school.texts(), school.clock())
                .run(school.clock().instant());
        school.deliver();
    }

    private static List<String> heard(Resident cadre, String... words) {
        return cadre.chat().all().stream()
                .filter(message -> List.of(words).stream().anyMatch(message::contains))
                .toList();
    }
}
