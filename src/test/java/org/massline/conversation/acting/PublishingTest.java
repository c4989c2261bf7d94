package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.model.BoardEntry;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** From an opened suggestion to the board, and off it again. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class PublishingTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final String ORIGINAL = "I am Amy of 3b, and in Room 304 the soup arrives cold. Call 0176 1234567!";
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school;

    PublishingTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @ParameterizedTest
    @EnumSource
    void aSuggestionIsPublishedLikeThis(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Hua", language, CANTEEN);
        Resident amy = suggests("Amy", language, ORIGINAL);
        amy.attaches("#1", PHOTO, "");
        li.types("/open 1");
        li.taps(english ? "Publish" : "公开");
        li.types(english ? "In Room 304 the soup is cold at noon" : "304室的汤中午总是凉的");
        li.taps(english ? "Change" : "修改");
        li.types(english ? "The soup is cold at noon" : "中午的汤总是凉的");
        li.taps(english ? "Publish" : "公开");
        school.passes(UNDO_IS_OVER);
        Resident bo = school.contributor("Bo", language);
        bo.types("/board");
        bo.taps("#1");
        bo.taps(english ? "Second" : "附议");
        li.types("/open 1");
        li.taps(english ? "Done" : "办结");
        li.types(english ? "The pot has a lid now." : "汤桶加了盖子。");
        li.taps(english ? "Cancel" : "取消");
        li.types("/open 1");
        li.taps(english ? "Publish" : "公开");
        li.taps(english ? "Change the text" : "修改文字");
        li.types(english ? "The soup is cold at lunch" : "午饭的汤总是凉的");
        li.taps(english ? "Publish" : "公开");
        school.passes(UNDO_IS_OVER);
        li.types("/open 1");
        li.taps(english ? "Publish" : "公开");
        li.taps(english ? "Take it down" : "撤下");
        school.passes(UNDO_IS_OVER);
        bo.types("/board");
        Snapshot.assertMatches("conversation/publishing." + language.tag() + ".txt", school.transcript());
        assertThat(audit()).containsExactly("note", "publish", "publish", "unpublish");
        assertThat(bo.chat().all())
                .noneMatch(message -> message.contains("Amy") || message.contains("304") || message.contains("photo"));
        assertThat(text()).isEqualTo(ORIGINAL);
    }

    @Test
    void whatTellsOfNobodyIsPublishedAsItIsAndUndone() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("Amy", Language.ENGLISH, "The soup is cold.");
        li.types("/open 1");
        li.taps("Publish");
        assertThat(li.reads()).doesNotContain("⚠️");
        li.taps("Take it as it is");
        li.taps("Publish");
        assertThat(entry()).get().extracting(BoardEntry::text).isEqualTo("The soup is cold.");
        li.taps("Undo");
        school.passes(UNDO_IS_OVER);
        assertThat(entry()).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("board"));
        assertThat(audit()).containsExactly("publish", "undo");
    }

    @Test
    void undoneChangesLeaveTheBoardAsItWas() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        suggests("Amy", Language.ENGLISH, "The soup is cold.");
        publishes(li, "The soup is cold at noon");
        li.types("/open 1");
        li.taps("Publish");
        li.taps("Change the text");
        li.types("Something else");
        li.taps("Publish");
        li.taps("Undo");
        assertThat(entry()).get().extracting(BoardEntry::text).isEqualTo("The soup is cold at noon");
        li.types("/open 1");
        li.taps("Publish");
        li.taps("Take it down");
        assertThat(entry()).isEmpty();
        li.taps("Undo");
        assertThat(entry()).get().extracting(BoardEntry::text).isEqualTo("The soup is cold at noon");
        assertThat(found()).containsExactly(SOUP);
    }

    @Test
    void theContributorHearsOfItAsTheyWantTo() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("Amy", Language.CHINESE, "The soup is cold.");
        Resident ben = suggests("Ben", Language.ENGLISH, "The forks are used up.");
        ben.types("/notifications");
        ben.taps("Outcome only");
        publishes(li, "The soup is cold at noon");
        li.types("/open 2");
        li.taps("Publish");
        li.taps("Take it as it is");
        li.taps("Publish");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.reads()).contains("已经公开", "The soup is cold at noon");
        assertThat(ben.chat().all()).noneMatch(message -> message.contains("On the board"));
    }

    @Test
    void theBoardTellsHowItEndedAndWhoSaysSo() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        suggests("Amy", Language.ENGLISH, "The soup is cold.");
        publishes(li, "The soup is cold at noon");
        li.types("/open 1");
        li.taps("Done");
        li.types("We bought new pots.");
        li.taps("Send");
        school.passes(UNDO_IS_OVER);
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("/board");
        bo.taps("#1");
        assertThat(bo.reads())
                .contains("We bought new pots.", "— Office for “Canteen”")
                .doesNotContain("Li Hua");
        li.types("/notifications");
        li.taps("How contributors see me");
        li.taps("○ Name");
        bo.types("/board");
        bo.taps("#1");
        assertThat(bo.reads()).contains("— Li Hua");
    }

    @Test
    void ofTwoWhoPublishTheFirstOneDoes() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN);
        suggests("Amy", Language.ENGLISH, "The soup is cold.");
        for (Resident each : List.of(li, bo)) {
            each.types("/open 1");
            each.taps("Publish");
            each.types("In the words of " + each.name());
        }
        li.taps("Publish");
        bo.taps("Publish");
        assertThat(bo.reads()).contains("Li Hua was faster");
        assertThat(entry()).get().extracting(BoardEntry::text).isEqualTo("In the words of Li Hua");
    }

    @Test
    void whatIsTooLongOrNoWordsIsRefusedInWords() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        suggests("Amy", Language.ENGLISH, "The soup is cold. ".repeat(200));
        li.types("/open 1");
        li.taps("Publish");
        assertThat(li.reads()).doesNotContain("Take it as it is");
        li.types("x".repeat(3001));
        assertThat(li.reads()).contains("too long");
        li.attaches("", PHOTO, "");
        assertThat(li.reads()).contains("need words");
        li.types("Short");
        li.taps("Publish");
        assertThat(entry()).get().extracting(BoardEntry::text).isEqualTo("Short");
    }

    @Test
    void whatWasTakenBackIsNotPublished() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("Amy", Language.ENGLISH, "The soup is cold.");
        li.types("/open 1");
        li.taps("Publish");
        li.types("The soup is cold");
        amy.types("/mine");
        amy.taps("The soup");
        amy.taps("Withdraw");
        amy.taps("Yes");
        li.taps("Publish");
        assertThat(li.reads()).contains("withdrawn");
        assertThat(entry()).isEmpty();
        assertThat(school.store()
                        .<Status>read(
                                t -> t.suggestions().find(SOUP).orElseThrow().status()))
                .isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void whoeverAnswersForItNoLongerPublishesNothing() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN, TEACHING);
        Resident amy = suggests("Amy", Language.ENGLISH, "The soup is cold.");
        publishes(li, "The soup is cold at noon");
        li.types("/open 1");
        String publish = li.dataOf("Publish");
        li.taps("Publish");
        String takeDown = li.dataOf("Take it down");
        MessageId message = li.chat().message("on the board like this");
        li.taps("Change the text");
        li.types("Something else");
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), t.cadres().all().getFirst().id());
            return true;
        });
        String decision = li.dataOf("📌 Publish");
        li.taps("📌 Publish");
        li.sendsTap(message, takeDown);
        li.sendsTap(message, publish);
        for (String data : List.of(publish, takeDown, decision)) {
            amy.sendsTap(amy.chat().message("#1"), data);
        }
        assertThat(entry()).get().extracting(BoardEntry::text).isEqualTo("The soup is cold at noon");
        assertThat(audit()).containsExactly("publish");
    }

    private Resident suggests(String name, Language language, String text) {
        Resident amy = school.contributor(name, language);
        amy.types(text);
        amy.taps(language == Language.ENGLISH ? "Canteen" : "食堂");
        amy.taps(language == Language.ENGLISH ? "Anonymous" : "匿名");
        amy.taps(language == Language.ENGLISH ? "Send" : "发送");
        return amy;
    }

    private void publishes(Resident cadre, String text) {
        cadre.types("/open 1");
        cadre.taps("Publish");
        cadre.types(text);
        cadre.taps("Publish");
        school.passes(UNDO_IS_OVER);
    }

    private Optional<BoardEntry> entry() {
        return school.store().<Optional<BoardEntry>>read(t -> t.board().find(SOUP));
    }

    private List<SuggestionNumber> found() {
        return school.store()
                .<List<SuggestionNumber>>read(t ->
                        t.search().published("soup", Optional.empty(), 0, 5).items());
    }

    private String text() {
        return school.store()
                .<String>read(t -> t.suggestions().find(SOUP).orElseThrow().text());
    }

    private List<String> audit() {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(SOUP)).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
