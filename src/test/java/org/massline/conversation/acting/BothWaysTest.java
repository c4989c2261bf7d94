package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** A student and cadres over one anonymous suggestion, both ways. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class BothWaysTest {
    private static final SuggestionNumber ONE = new SuggestionNumber(1);
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    /** A forum topic of the canteen's cadres. */
    private static final Address GROUP = new Address(new ChatId(-100500), Optional.of(7));

    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school;

    BothWaysTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind).meetingIn(CANTEEN, GROUP);
    }

    private Resident suggests(String text) {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types(text);
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        return amy;
    }

    @Test
    void aCadreAsksPromisesAndFinishes() throws IOException {
        Resident li = school.cadre("Li Hua", Language.CHINESE, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        li.taps("受理");
        school.passes(UNDO_IS_OVER);
        li.replies("The soup is cold.", "哪个窗口？");
        school.passes(UNDO_IS_OVER);
        amy.replies("哪个窗口？", "The one on the left.");
        amy.attaches("哪个窗口？", PHOTO, "");
        li.attaches("The one on the left.", PHOTO, "这个？");
        school.passes(UNDO_IS_OVER);
        li.types("/open 1");
        li.taps("处理中");
        li.types("12月4日");
        school.passes(UNDO_IS_OVER);
        li.taps("处理中");
        li.types("12月7日");
        li.types("新锅还没到。");
        school.passes(UNDO_IS_OVER);
        li.taps("办结");
        li.types("换了保温锅。");
        li.taps("发送");
        school.passes(UNDO_IS_OVER);
        Snapshot.assertMatches("conversation/both-ways.txt", school.transcript());
        assertThat(audit())
                .containsExactly("acknowledge", "reply", "note", "note", "reply", "promise", "promise", "done");
    }

    @Test
    void whatIsUndoneWasNeverSaid() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        li.taps("Decline");
        li.types("No.");
        li.taps("Send");
        assertThat(status()).isEqualTo(Status.DECLINED);
        li.taps("Undo");
        assertThat(li.reads()).contains("Taken back");
        school.passes(UNDO_IS_OVER);
        assertThat(status()).isEqualTo(Status.RECEIVED);
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("No."));
        li.types("/open 1");
        li.replies("The soup is cold.", "We look into it.");
        li.taps("Undo");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("We look into it."));
        assertThat(school.store().<List<?>>read(t -> t.threads().of(ONE))).isEmpty();
        assertThat(audit()).containsExactly("decline", "undo", "reply", "undo");
    }

    @Test
    void tooLateToUndoIsSaid() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        li.taps("Acknowledge");
        school.passes(UNDO_IS_OVER);
        li.taps("Undo");
        assertThat(school.transcript()).contains("(above the chat) It is too late");
        assertThat(status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(amy.reads()).contains("read");
    }

    @Test
    void ofTwoWhoFinishItTheFirstOneDoes() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        bo.types("/open 1");
        li.taps("Done");
        bo.taps("Decline");
        li.types("New pots.");
        bo.types("No money.");
        li.taps("Send");
        bo.taps("Send");
        assertThat(bo.reads()).contains("Li Hua was faster: it is done now.");
        school.passes(UNDO_IS_OVER);
        assertThat(status()).isEqualTo(Status.DONE);
        assertThat(amy.chat().all())
                .anyMatch(message -> message.contains("New pots."))
                .noneMatch(message -> message.contains("No money."));
    }

    @Test
    void whatTheFirstOneDidIsToldAndNobodyIsBlamedForAContributor() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        bo.types("/open 1");
        li.types("/open 1");
        li.taps("Reply");
        li.types("Which day?");
        school.passes(UNDO_IS_OVER);
        bo.taps("Take it");
        assertThat(bo.reads()).contains("Li Hua was faster: it has a reply now.");
        bo.types("/open 1");
        String old = bo.dataOf("Take it");
        MessageId card = bo.chat().message("The soup is cold.");
        bo.taps("Take it");
        bo.sendsTap(card, old);
        assertThat(bo.reads()).as("it was Bo").contains("It changed in the meantime");
        li.types("/open 1");
        amy.types("/mine");
        amy.taps("#1");
        amy.taps("Withdraw");
        amy.taps("Yes");
        li.taps("Take it");
        assertThat(school.transcript()).contains("It changed in the meantime: it is withdrawn now.");
    }

    @Test
    void whoeverAnswersForItNoLongerCanDoNothing() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN, DORMITORY);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        String acknowledge = li.dataOf("Acknowledge");
        String done = li.dataOf("Done");
        MessageId card = li.chat().message("The soup is cold.");
        li.taps("Decline");
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), t.cadres().all().getFirst().id());
            return true;
        });
        li.types("No.");
        li.taps("Send");
        li.sendsTap(card, acknowledge);
        li.sendsTap(card, done);
        li.replies(card, "Still here");
        li.types("/open 1");
        school.passes(UNDO_IS_OVER);
        assertThat(status()).isEqualTo(Status.RECEIVED);
        assertThat(audit()).isEmpty();
        amy.sendsTap(amy.chat().message("#1"), acknowledge);
        amy.sendsTap(amy.chat().message("#1"), done);
        assertThat(status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void aReplyInTheCadresGroupIsAReply() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        li.taps("Reply");
        li.types("We look into it.");
        school.passes(UNDO_IS_OVER);
        amy.replies("We look into it.", "Thank you!");
        Resident inGroup = li.in(GROUP);
        inGroup.replies("Thank you!", "It is our work.");
        Resident student = school.contributor("Ben", Language.ENGLISH).in(GROUP);
        student.replies("Thank you!", "Me, too");
        assertThat(student.reads()).contains("Only those who answer for it");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.chat().all()).anyMatch(message -> message.contains("It is our work."));
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("Me, too"));
    }

    private Status status() {
        return school.store()
                .<Status>read(t -> t.suggestions().find(ONE).orElseThrow().status());
    }

    private List<String> audit() {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(ONE)).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
