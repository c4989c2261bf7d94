package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.store.Audit;
import org.massline.testing.FreshStore;
import org.massline.testing.InquiryTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.testing.TableDump;

/** Where nobody but the contributor waits, their answer is counted as any other, and what they say in words is read. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class AskingOneTest {
    @RegisterExtension
    private final SchoolOnDisk school;

    private final InquiryTown town;

    AskingOneTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
        town = new InquiryTown(school);
    }

    @Test
    void whereOnlyTheContributorWaitsTheirAnswerIsCountedAndTheirWordsAreRead() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = town.suggests("Amy", Language.ENGLISH);
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("/start");
        town.showsPlan(li, Language.ENGLISH);
        assertThat(amy.reads()).contains("Nobody else waits for this so far");
        String agree = amy.dataOf("I agree");
        bo.sendsTap(bo.chat().message(""), agree);
        int toldBefore = li.chat().all().size();
        amy.taps("Something is missing");
        assertThat(li.chat().all().stream().skip(toldBefore))
                .as("what one person answers is shown to nobody")
                .isEmpty();
        amy.taps("Answer");
        amy.types("The plates are cold, too");
        assertThat(li.reads()).contains("The plates are cold, too").doesNotContain("Amy");
        li.types("/open 1");
        li.taps("Ask all");
        li.taps("Show the plan");
        assertThat(li.reads()).contains("Answers are shown once five people have answered");
        assertThat(li.reads()).doesNotContain("is missing");
        assertThat(TableDump.of(school.fresh()).get("inquiry_answer"))
                .as("Bo's forged one is none")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofTheOnlyOneWhoWaitsItIsAskedInTheThreadLikeThis(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Hua", language, CANTEEN);
        Resident amy = town.suggests("Amy", language);
        li.types("/open 1");
        li.taps(english ? "Ask all" : "问大家");
        li.types(english ? "When is the soup cold?" : "汤什么时候凉？");
        li.types(english ? "At noon\nAt one" : "十二点\n一点");
        li.taps(english ? "Ask in the thread" : "在对话里提问");
        school.passes(InquiryTown.UNDO_IS_OVER);
        amy.replies(english ? "When is the soup cold?" : "汤什么时候凉？", english ? "At one" : "一点的时候");
        Snapshot.assertMatches("conversation/asked-in-thread." + language.tag() + ".txt", school.transcript());
        assertThat(TableDump.of(school.fresh()).get("inquiry")).isEmpty();
        assertThat(audit()).containsExactly("ask", "note");
    }

    @ParameterizedTest
    @EnumSource
    void whoeverSentItWithAReceiptCanOnlyBeAskedInTheThread(Language language) {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Hua", language, CANTEEN);
        Resident amy = school.contributor("Amy", language);
        amy.types("The soup is cold.");
        amy.taps(english ? "Canteen" : "食堂");
        amy.taps(english ? "With a receipt" : "凭回执");
        amy.taps(english ? "Send" : "发送");
        li.types("/open 1");
        li.taps(english ? "Ask all" : "问大家");
        li.taps(english ? "Show the plan" : "给大家看方案");
        li.types("New pots.");
        assertThat(li.reads())
                .contains(english ? "sent with a receipt and nobody seconds it" : "凭回执提的，也没有人附议")
                .doesNotContain(english ? "✅ Send" : "✅ 发送");
        li.taps(english ? "Ask in the thread" : "在对话里提问");
        assertThat(TableDump.of(school.fresh()).get("inquiry")).isEmpty();
        assertThat(audit()).containsExactly("ask");
    }

    private List<String> audit() {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(InquiryTown.SOUP)).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
