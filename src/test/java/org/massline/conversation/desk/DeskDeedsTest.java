package org.massline.conversation.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.store.Audit;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** What can be done with a suggestion is done on the desk, in the message that lists it, and stays there. */
class DeskDeedsTest {
    /** A forum topic of the canteen's cadres. */
    private static final Address GROUP = new Address(new ChatId(-100500), Optional.of(7));

    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk().meetingIn(CANTEEN, GROUP);

    @ParameterizedTest
    @EnumSource
    void everyDeedIsDoneInTheSameMessage(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        Resident chen = school.cadre("Chen", language, CANTEEN, DORMITORY);
        Resident li = school.cadre("Li", language, TEACHING);
        Resident amy = threeAreReceived();
        String before = school.transcript();
        opensTheDesk(chen, language);
        chen.taps("#1");
        MessageId desk = chen.chat().message("The soup is cold.");
        chen.taps(english ? "Acknowledge" : "受理");
        chen.taps(english ? "Undo" : "撤销");
        chen.taps(english ? "Acknowledge" : "受理");
        chen.taps(english ? "Ask" : "提问");
        chen.taps(english ? "Cancel" : "取消");
        chen.taps(english ? "Ask" : "提问");
        chen.types(english ? "At which counter?" : "哪个窗口？");
        chen.replies(desk, english ? "And on which day?" : "是哪一天？");
        chen.taps(english ? "Take" : "我来办");
        chen.taps("›");
        chen.taps(english ? "In progress" : "处理中");
        chen.types(english ? "in a while" : "过一阵子");
        chen.types(english ? "4.12." : "12.4");
        chen.taps(english ? "In progress" : "处理中");
        chen.taps(english ? "Dec 7" : "12月7日");
        chen.types(english ? "The plumber comes earlier." : "师傅提前来。");
        chen.taps(english ? "Assign" : "转交");
        chen.taps("Li");
        chen.types(english ? "You know the plumber." : "你认识师傅。");
        chen.taps("›");
        chen.taps(english ? "Decline" : "不采纳");
        chen.types(english ? "The rules forbid it." : "规定不允许。");
        chen.taps(english ? "Send" : "发送");
        chen.taps("‹");
        chen.taps(english ? "List" : "列表");
        Snapshot.assertMatches("conversation/desk-deeds." + language.tag() + ".txt", since(before));
        assertThat(chen.chat().message(english ? "Your desk" : "待处理")).isEqualTo(desk);
        school.passes(UNDO_IS_OVER);
        assertThat(amy.chat().all()).anyMatch(message -> message.contains(english ? "At which counter?" : "哪个窗口？"));
        assertThat(audit(1)).containsExactly("acknowledge", "undo", "acknowledge", "ask", "reply", "assign");
        assertThat(audit(2)).containsExactly("promise", "promise", "assign");
        assertThat(li.reads()).contains(english ? "You know the plumber." : "你认识师傅。");
        assertThat(audit(3)).containsExactly("decline");
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldOnTheDeskWhatTheFirstDid() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        Resident li = school.cadre("Li", Language.ENGLISH, CANTEEN);
        threeAreReceived();
        opensTheDesk(chen, Language.ENGLISH);
        opensTheDesk(li, Language.ENGLISH);
        chen.taps("#1");
        li.taps("#1");
        MessageId desk = li.chat().message("The soup is cold.");
        chen.taps("Acknowledge");
        li.taps("Acknowledge");
        assertThat(li.reads()).contains("Chen was faster: it is acknowledged now.");
        assertThat(li.chat().message("Chen was faster")).isEqualTo(desk);
        assertThat(audit(1)).containsExactly("acknowledge");
        li.taps("In progress");
        li.taps("Dec 7");
        assertThat(li.chat().message("In progress")).isEqualTo(desk);
        assertThat(status(1)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void whoeverAnswersForItNoLongerDoesNothingOnAnOldDesk() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN, DORMITORY);
        Resident amy = threeAreReceived();
        opensTheDesk(chen, Language.ENGLISH);
        chen.taps("#1");
        MessageId desk = chen.chat().message("The soup is cold.");
        List<String> deeds = List.of(
                chen.dataOf("Acknowledge"), chen.dataOf("In progress"), chen.dataOf("Ask"), chen.dataOf("Done"));
        chen.taps("Decline");
        school.store().write(transaction -> {
            transaction
                    .cadres()
                    .unassign(
                            CANTEEN.id(), transaction.cadres().all().getFirst().id());
            return true;
        });
        chen.types("No.");
        chen.taps("Send");
        deeds.forEach(deed -> chen.sendsTap(desk, deed));
        deeds.forEach(deed -> amy.sendsTap(amy.chat().message("#1"), deed));
        school.passes(UNDO_IS_OVER);
        assertThat(status(1)).isEqualTo(Status.RECEIVED);
        assertThat(audit(1)).isEmpty();
        assertThat(chen.chat().all()).noneMatch(message -> message.contains("The soup is cold."));
    }

    @Test
    void inAGroupWhatNeedsNoWordsIsDoneThereAndTheRestIsAReply() throws IOException {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN).in(GROUP);
        threeAreReceived();
        school.passes(Duration.ofDays(7));
        digestComes();
        school.passes(Duration.ofDays(7));
        receives(CANTEEN, "The rice is hard.");
        digestComes();
        String before = school.transcript();
        chen.taps("#4");
        chen.taps("Acknowledge");
        chen.taps("In progress");
        chen.taps("Dec 14");
        chen.taps("List");
        Snapshot.assertMatches("conversation/desk-group.txt", since(before));
        Resident ben = school.contributor("Ben", Language.ENGLISH).in(GROUP);
        chen.taps("#4");
        ben.sendsTap(ben.chat().message("The rice is hard."), chen.dataOf("In progress"));
        assertThat(audit(4)).containsExactly("acknowledge", "promise");
    }

    private String since(String before) {
        return school.transcript().substring(before.length());
    }

    private Resident threeAreReceived() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        for (String text : List.of("The soup is cold.", "The shower has no warm water.", "May we keep a cat?")) {
            amy.types(text);
            amy.taps(text.contains("soup") ? "Canteen" : "Dormitory");
            amy.taps("Anonymous");
            amy.taps("Send");
        }
        return amy;
    }

    private void receives(Topic topic, String text) {
        school.receives(topic, text, TODAY.plusDays(13), TODAY.plusDays(20));
    }

    private void opensTheDesk(Resident cadre, Language language) {
        cadre.types("/digest");
        cadre.taps(language == Language.ENGLISH ? "Show it now" : "现在");
    }

    private void digestComes() {
        school.digests().run(school.clock().instant());
        school.deliver();
    }

    private Status status(long number) {
        return school.store()
                .<Status>read(transaction -> transaction
                        .suggestions()
                        .find(new SuggestionNumber(number))
                        .orElseThrow()
                        .status());
    }

    private List<String> audit(long number) {
        return school
                .store()
                .<List<Audit.Entry>>read(transaction -> transaction.audit().of(new SuggestionNumber(number)))
                .stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
