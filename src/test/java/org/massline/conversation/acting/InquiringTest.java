package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Inquiry;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.testing.FreshStore;
import org.massline.testing.InquiryTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.testing.TableDump;

/** Cadres ask all who wait for an outcome, and show them their plan; nobody can be told from the others. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class InquiringTest {
    private static final SuggestionNumber SOUP = InquiryTown.SOUP;

    @RegisterExtension
    private final SchoolOnDisk school;

    private final InquiryTown town;

    InquiringTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
        town = new InquiryTown(school);
    }

    @ParameterizedTest
    @EnumSource
    void allAreAskedAQuestionLikeThis(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Hua", language, CANTEEN);
        Resident amy = town.suggests("Amy", language);
        Resident bo = town.seconds("Bo", language);
        li.types("/open 1");
        li.taps(english ? "Ask all" : "问大家");
        li.types(english ? "When is the soup cold?" : "汤什么时候凉？");
        li.types(english ? "only one" : "只有一个");
        li.types(english ? "At noon\nAt one" : "十二点\n一点");
        li.taps(english ? "Send" : "发送");
        school.passes(InquiryTown.UNDO_IS_OVER);
        othersAnswer(Inquiry.Kind.QUESTION, 1, 1, 2);
        bo.taps(english ? "○ At noon" : "○ 十二点");
        bo.taps(english ? "Add a sentence" : "加一句话");
        bo.types(english ? "Even at half past eleven" : "十一点半就凉了");
        li.types("/open 1");
        li.taps(english ? "Ask all" : "问大家");
        amy.taps(english ? "○ At one" : "○ 一点");
        li.taps(english ? "Answers" : "看答复");
        li.taps(english ? "Take no more" : "不再收");
        amy.taps(english ? "○ At noon" : "○ 十二点");
        Snapshot.assertMatches("conversation/inquiry." + language.tag() + ".txt", school.transcript());
        assertThat(audit()).containsExactly("ask-all", "close-inquiry");
        assertThat(status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @ParameterizedTest
    @EnumSource
    void aPlanIsShownToAllLikeThis(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Hua", language, CANTEEN);
        Resident amy = town.suggests("Amy", language);
        Resident bo = town.seconds("Bo", language);
        town.showsPlan(li, language);
        othersAnswer(Inquiry.Kind.PLAN, Inquiry.AGREE, Inquiry.AGREE, Inquiry.AGREE);
        amy.taps(english ? "Something is missing" : "还缺点什么");
        String missing = english ? "And the plates?" : "盘子呢？";
        amy.types(missing);
        bo.taps(english ? "I agree" : "同意");
        li.taps(english ? "Answers" : "看答复");
        amy.taps(english ? "I agree" : "同意");
        Snapshot.assertMatches("conversation/plan." + language.tag() + ".txt", school.transcript());
        li.types("/open 1");
        // Before it is done: the question for the outcome offers it.
        li.taps(english ? "Done" : "办结");
        li.taps(english ? "Show the plan" : "给大家看方案");
        assertThat(li.reads())
                .as("what is taken back goes at once, and who changes their mind is not counted alone")
                .doesNotContain(missing)
                .contains(english ? "1 of 5" : "5人中1人");
        assertThat(audit()).containsExactly("show-plan");
    }

    @Test
    void whatIsUndoneNobodyWasAsked() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = town.suggests("Amy", Language.ENGLISH);
        Resident bo = town.seconds("Bo", Language.ENGLISH);
        li.types("/open 1");
        li.taps("Ask all");
        li.taps("Show the plan");
        li.types("New pots.");
        li.taps("Send");
        li.taps("Undo");
        school.passes(InquiryTown.UNDO_IS_OVER);
        for (Resident each : List.of(amy, bo)) {
            assertThat(each.chat().all()).noneMatch(message -> message.contains("New pots."));
        }
        assertThat(TableDump.of(school.fresh()).get("inquiry")).isEmpty();
        assertThat(status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void nobodyElseAnswersAndNothingIsAnsweredAfterItsEnd() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        town.suggests("Amy", Language.ENGLISH);
        Resident bo = town.seconds("Bo", Language.ENGLISH);
        Resident eve = school.contributor("Eve", Language.ENGLISH);
        eve.types("/start");
        town.showsPlan(li, Language.ENGLISH);
        String agree = bo.dataOf("I agree");
        eve.sendsTap(eve.chat().message(""), agree);
        eve.sendsTap(eve.chat().message(""), agree.substring(0, agree.lastIndexOf('.')) + ".words");
        bo.sendsTap(bo.chat().message("New pots."), agree.substring(0, agree.lastIndexOf('.')) + ".3");
        assertThat(TableDump.of(school.fresh()).get("inquiry_answer")).isEmpty();
        bo.taps("Something is missing");
        li.types("/open 1");
        li.taps("Done");
        li.types("Done.");
        li.taps("Send");
        bo.types("Too late");
        assertThat(bo.reads()).contains("not asked any more");
        bo.taps("I agree");
        assertThat(school.transcript()).contains("(above the chat) That is not asked any more.");
    }

    @Test
    void thoseOfWhatBecameAPartAreAskedUnderTheirOwnNumber() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        town.suggests("Amy", Language.ENGLISH);
        town.publishes();
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("/board");
        bo.taps("#1");
        bo.taps("In my own words");
        bo.types("It freezes my tongue");
        bo.taps("Send");
        town.showsPlan(li, Language.ENGLISH);
        assertThat(bo.reads()).contains("#2, which is a part of #1", "New pots.");
        bo.taps("I agree");
        assertThat(bo.chat().all().stream().filter(message -> message.contains("New pots.")))
                .as("asked once, though they second it and are a part of it")
                .hasSize(1);
        assertThat(TableDump.of(school.fresh()).get("inquiry_answer")).hasSize(1);
    }

    @Test
    void whatOneAnsweredIsShownToThemAndGoesWithThem() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        town.suggests("Amy", Language.ENGLISH);
        Resident bo = town.seconds("Bo", Language.ENGLISH);
        town.showsPlan(li, Language.ENGLISH);
        bo.taps("Something is missing");
        bo.types("And the plates?");
        bo.types("/mydata");
        assertThat(bo.chat().newestFile())
                .contains("something is missing in the plan for #1: New pots.", "You added: And the plates?");
        bo.types("/forget");
        bo.taps("Yes, erase");
        bo.taps("Erase everything");
        assertThat(TableDump.of(school.fresh()).get("inquiry_answer")).isEmpty();
    }

    @Test
    void whoeverWantsOnlyTheOutcomeIsNotAsked() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        town.suggests("Amy", Language.ENGLISH);
        Resident bo = town.seconds("Bo", Language.ENGLISH);
        bo.types("/notifications");
        bo.taps("Outcome only");
        town.showsPlan(li, Language.ENGLISH);
        assertThat(bo.chat().all()).noneMatch(message -> message.contains("New pots."));
    }

    @Test
    void whoeverAnswersForItNoLongerAsksAndSeesNothing() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN, TEACHING);
        Resident amy = town.suggests("Amy", Language.ENGLISH);
        town.showsPlan(li, Language.ENGLISH);
        amy.taps("Something is missing");
        List<String> old = new ArrayList<>();
        li.types("/open 1");
        old.add(li.dataOf("Ask all"));
        li.taps("Ask all");
        old.add(li.dataOf("Show the plan"));
        old.add(li.dataOf("Answers"));
        li.taps("Show the plan");
        old.add(li.dataOf("Take no more"));
        li.types("/open 1");
        li.taps("Ask all");
        li.types("When?");
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), t.cadres().all().getFirst().id());
            return true;
        });
        li.types("Now\nLater");
        int before = li.chat().all().size();
        for (String data : old) {
            li.sendsTap(li.chat().message("#1"), data);
            amy.sendsTap(amy.chat().message("#1"), data);
        }
        assertThat(li.chat().all()).hasSize(before);
        assertThat(audit()).containsExactly("show-plan");
        assertThat(school.store().<Optional<Inquiry>>read(t -> t.inquiries().last(SOUP, Inquiry.Kind.PLAN)))
                .get()
                .matches(Inquiry::isOpen);
    }

    /** Past their chats: in which order many are asked differs from run to run, and a transcript must not. */
    private void othersAnswer(Inquiry.Kind kind, int... items) {
        school.store().write(t -> {
            Inquiry inquiry = t.inquiries().last(SOUP, kind).orElseThrow();
            long person = 5000;
            for (int item : items) {
                t.inquiries().answer(inquiry.id(), Address.of(new ChatId(++person)), item);
            }
            return person;
        });
    }

    private Status status() {
        return school.store()
                .<Status>read(t -> t.suggestions().find(SOUP).orElseThrow().status());
    }

    private List<String> audit() {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(SOUP)).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
