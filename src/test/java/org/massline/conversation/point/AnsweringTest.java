package org.massline.conversation.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Point;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** Point by point: what cadres answer, and what the contributor says of it. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class AnsweringTest {
    private static final SuggestionNumber ONE = new SuggestionNumber(1);
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final Address GROUP = new Address(new ChatId(-100500), Optional.of(7));

    @RegisterExtension
    private final SchoolOnDisk school;

    AnsweringTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind).meetingIn(CANTEEN, GROUP);
    }

    private Resident suggests() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("1. Warmer soup\n2. More seats\n3. Open at seven");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Number the points");
        amy.taps("Send");
        return amy;
    }

    private static void answers(Resident cadre, String point, String words) {
        cadre.taps(point);
        cadre.types(words);
    }

    @Test
    void threePointsAreAnsweredAndMarkedInEnglish() throws IOException {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests();
        li.types("/open 1");
        li.taps("Answer by points (3)");
        answers(li, "1. Warmer soup", "New pots come on Friday.");
        answers(li, "2. More seats", "No.");
        school.passes(UNDO_IS_OVER);
        amy.taps("✔ 1 answered");
        amy.taps("✘ 2 not answered");
        amy.replies("New pots", "Why no more seats?");
        li.taps("#1");
        li.taps("Done");
        li.types("Pots and benches.");
        assertThat(li.reads()).contains("Points not answered yet: 2 and 3");
        li.taps("Cancel");
        li.taps("Answer by points (2)");
        answers(li, "2. More seats", "Two benches come in May.");
        answers(li, "3. Open at seven", "From Monday on.");
        school.passes(UNDO_IS_OVER);
        amy.types("/mine");
        amy.taps("#1");
        amy.taps("✔ 2 answered");
        amy.taps("✔ 3 answered");
        li.types("/open 1");
        Snapshot.assertMatches("conversation/points.en.txt", school.transcript());
        assertThat(audit())
                .containsExactly(
                        "answer-point received acknowledged point 1",
                        "answer-point acknowledged acknowledged point 2",
                        "point-answered point 1",
                        "point-not-answered point 2",
                        "note ",
                        "answer-point acknowledged acknowledged point 2",
                        "answer-point acknowledged acknowledged point 3",
                        "point-answered point 2",
                        "point-answered point 3");
        assertThat(li.chat().all()).noneMatch(message -> message.contains("Amy"));
    }

    @Test
    void andInChinese() throws IOException {
        Resident li = school.cadre("李华", Language.CHINESE, CANTEEN);
        Resident amy = school.contributor("小林", Language.CHINESE);
        amy.types("一、汤太凉\n二、座位不够");
        amy.taps("食堂");
        amy.taps("匿名");
        amy.taps("给要点编号");
        amy.taps("发送");
        li.types("/open 1");
        li.taps("逐条答复（2）");
        answers(li, "1. 汤太凉", "周五换新锅。");
        answers(li, "2. 座位不够", "正在想办法。");
        school.passes(UNDO_IS_OVER);
        amy.taps("第1点已答复");
        amy.taps("第2点没答到");
        li.taps("#1");
        li.taps("办结");
        li.types("换了锅。");
        Snapshot.assertMatches("conversation/points.zh-Hans.txt", school.transcript());
    }

    @Test
    void anAnswerIsTakenBackLikeAnyDeed() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests();
        li.types("/open 1");
        li.taps("Answer by points");
        answers(li, "1. Warmer soup", "Never.");
        li.taps("Undo");
        school.passes(UNDO_IS_OVER);
        assertThat(point(1).answer()).isEmpty();
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("Never."));
        li.types("/open 1");
        li.taps("Answer by points (3)");
        answers(li, "1. Warmer soup", "Soon.");
        school.passes(UNDO_IS_OVER);
        amy.taps("✘ 1 not answered");
        li.types("/open 1");
        li.taps("Answer by points (3)");
        answers(li, "1. Warmer soup", "On Friday.");
        assertThat(thread()).containsExactly("Soon.");
        li.taps("Undo");
        assertThat(thread()).isEmpty();
        assertThat(point(1).answer()).hasValueSatisfying(answer -> {
            assertThat(answer.text()).isEqualTo("Soon.");
            assertThat(answer.mark()).isEqualTo(Point.Mark.NOT_ANSWERED);
        });
    }

    @Test
    void ofTwoWhoAnswerTheSamePointTheFirstOneDoes() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN);
        Resident amy = suggests();
        li.types("/open 1");
        bo.types("/open 1");
        li.taps("Answer by points");
        bo.taps("Answer by points");
        li.taps("1. Warmer soup");
        bo.taps("1. Warmer soup");
        li.types("On Friday.");
        bo.types("On Monday.");
        assertThat(bo.reads()).contains("Point 1 does not wait for an answer any more", "On Friday.");
        // Another point is another matter, whatever happened since.
        bo.taps("Answer by points (2)");
        answers(bo, "2. More seats", "In May.");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.reads()).contains("In May.");
        assertThat(amy.chat().all())
                .anyMatch(message -> message.contains("On Friday."))
                .noneMatch(message -> message.contains("On Monday."));
    }

    @Test
    void whoeverAnswersForItNoLongerCanDoNothing() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN, TEACHING);
        Resident amy = suggests();
        li.types("/open 1");
        String pick = li.dataOf("Answer by points");
        li.taps("Answer by points");
        String answer = li.dataOf("2. More seats");
        MessageId message = li.chat().message("Which point");
        li.taps("1. Warmer soup");
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), t.cadres().all().getFirst().id());
            return true;
        });
        li.types("On Friday.");
        li.sendsTap(message, pick);
        li.sendsTap(message, answer);
        li.types("Still here");
        amy.sendsTap(message, pick);
        amy.sendsTap(message, answer);
        school.passes(UNDO_IS_OVER);
        assertThat(List.of(1, 2, 3))
                .allSatisfy(item -> assertThat(point(item).answer()).isEmpty());
        assertThat(audit()).isEmpty();
    }

    @Test
    void nobodyElseMarksAnAnswerAndADoubleTapTellsOnce() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests();
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        ben.types("/start");
        amy.sendsTap(amy.chat().message("#1"), ".point.answered.1.1.news");
        li.types("/open 1");
        li.taps("Answer by points");
        answers(li, "1. Warmer soup", "On Friday.");
        school.passes(UNDO_IS_OVER);
        String no = amy.dataOf("✘ 1 not answered");
        MessageId news = amy.chat().message("On Friday.");
        ben.sendsTap(ben.chat().message(""), no);
        assertThat(point(1).isUnmarked()).isTrue();
        amy.sendsTap(news, no);
        amy.sendsTap(news, no);
        amy.sendsTap(news, ".point.answered.1.7.news");
        assertThat(audit()).containsExactly("answer-point received acknowledged point 1", "point-not-answered point 1");
        assertThat(li.chat().all())
                .filteredOn(message -> message.contains("not answered, says"))
                .hasSize(1);
    }

    @Test
    void inTheGroupPointsAreShownAndNobodyIsAskedForWords() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        suggests();
        Resident inGroup = li.in(GROUP);
        inGroup.types("/open 1");
        assertThat(inGroup.reads())
                .contains("1. Warmer soup — not answered yet")
                .doesNotContain("Answer by points");
        inGroup.sendsTap(inGroup.chat().message("Warmer soup"), ".point.answer.1.1");
        inGroup.types("On Friday.");
        assertThat(point(1).answer()).isEmpty();
    }

    @Test
    void mydataTellsThemAndForgetErasesThem() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests();
        li.types("/open 1");
        li.taps("Answer by points");
        answers(li, "1. Warmer soup", "On Friday.");
        school.passes(UNDO_IS_OVER);
        amy.taps("✔ 1 answered");
        amy.types("/mydata");
        assertThat(amy.chat().newestFile())
                .contains("Point 2: More seats", "Answer to point 1 of", "On Friday.", "You took this as an answer.");
        amy.types("/forget");
        amy.taps("Yes");
        amy.taps("Erase everything");
        assertThat(points()).isEmpty();
    }

    private List<Point> points() {
        return school.store().read(t -> t.points().of(ONE));
    }

    private Point point(int item) {
        return points().get(item - 1);
    }

    private List<String> thread() {
        return school.store()
                .<List<String>>read(t -> t.threads().of(ONE).stream()
                        .map(message -> message.text())
                        .toList());
    }

    private List<String> audit() {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(ONE)).stream()
                .map(entry -> entry.action().stored() + " " + entry.detail())
                .toList();
    }
}
