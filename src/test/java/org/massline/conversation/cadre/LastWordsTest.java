package org.massline.conversation.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.Label;
import org.massline.model.Language;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.turn.VerdictRound;

/** What contributors said last, and what they did not say, as cadres read it in the digest and in the report. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class LastWordsTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school;

    LastWordsTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    /** One is done and one is declined; each has a part, and of each somebody is content and somebody is not. */
    @ParameterizedTest
    @EnumSource
    void countForWhatTheyWereSaidOf(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        Resident amy = suggests("Amy", language, english ? "The soup is cold" : "食堂的汤是凉的");
        Resident ben = suggests("Ben", language, english ? "Cold soup again" : "汤又凉了");
        Resident cai = suggests("Cai", language, english ? "Longer lunch hours, please" : "希望午饭时间长一些");
        Resident dan = suggests("Dan", language, english ? "More time for lunch" : "午饭时间太短");
        Resident li = school.cadre("Li Hua", language, CANTEEN);
        merges(li, language, 2, 1);
        merges(li, language, 4, 3);
        ends(li, language, 1, new Label.Done(), english ? "A second pot." : "加了一口锅。");
        ends(li, language, 3, new Label.Decline(), english ? "Lessons begin at one." : "一点就上课了。");
        verdictsAreAsked();
        says(ben, language, Verdict.YES);
        says(amy, language, Verdict.NO);
        says(cai, language, Verdict.YES);
        says(dan, language, Verdict.NO);
        int before = school.transcript().length();
        li.types("/digest");
        taps(li, new Label.DigestNow(), language);
        li.types("/report");
        assertThat(read(li))
                .contains(
                        english ? "1 of 2 people who answered say that it helped, 1 not" : "2人作了评价，1人说有帮助，1人说没有帮助",
                        english ? "1 of 2 people who answered say yes, 1 no" : "2人作了评价，1人能理解，1人不能理解",
                        english
                                ? "Confirmed by the people who suggested: 25% (1 of 4 finished, 2 of them as parts of"
                                        + " others)"
                                : "提议人确认有帮助：25%（办理完的4条中有1条；4条里有2条并入了其他建议）",
                        english ? "Declared done by cadres: 50% (1 of 2)" : "负责人宣布办结：50%（2条中有1条）",
                        english ? "Opened again in this time by a ‘no’: 2" : "这段时间因否定评价重新打开：2条");
        Snapshot.assertMatches(
                "conversation/last-words." + language.tag() + ".txt",
                school.transcript().substring(before));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverSaysNothingIsCountedAsSuch(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        suggests("Amy", language, english ? "The soup is cold" : "食堂的汤是凉的");
        suggests("Ben", language, english ? "Longer lunch hours, please" : "希望午饭时间长一些");
        Resident li = school.cadre("Li Hua", language, CANTEEN);
        ends(li, language, 1, new Label.Done(), english ? "A second pot." : "加了一口锅。");
        ends(li, language, 2, new Label.Decline(), english ? "Lessons begin at one." : "一点就上课了。");
        li.types("/report");
        assertThat(read(li))
                .contains(english ? "0 without an answer, 1 not asked yet" : "未回答0，还没问1")
                .doesNotContain(english ? "1 without an answer" : "未回答1");
        verdictsAreAsked();
        school.passes(Duration.ofDays(3));
        int before = school.transcript().length();
        li.types("/report");
        assertThat(read(li))
                .contains(
                        english
                                ? "Did it help? 0 yes, 0 partly, 0 no, 1 without an answer, 0 not asked yet"
                                : "有没有帮助？有0，部分0，没有0，未回答1，还没问0",
                        english
                                ? "Was the reason understandable? 0 yes, 0 partly, 0 no, 1 without an answer, 0 not"
                                        + " asked yet"
                                : "理由能理解吗？能0，部分0，不能0，未回答1，还没问0",
                        english ? "Confirmed by the people who suggested: 0%" : "提议人确认有帮助：0%");
        Snapshot.assertMatches(
                "conversation/no-answer." + language.tag() + ".txt",
                school.transcript().substring(before));
    }

    private Resident suggests(String name, Language language, String text) {
        Resident resident = school.contributor(name, language);
        resident.types(text);
        resident.taps(language == Language.ENGLISH ? "Canteen" : "食堂");
        taps(resident, new Label.Anonymous(), language);
        taps(resident, new Label.Send(), language);
        return resident;
    }

    private void merges(Resident cadre, Language language, long part, long whole) {
        cadre.types("/open " + part);
        taps(cadre, new DeedLabel.Merge(), language);
        cadre.types("#" + whole);
        school.passes(UNDO_IS_OVER);
    }

    private void ends(Resident cadre, Language language, long number, Label how, String outcome) {
        cadre.types("/open " + number);
        taps(cadre, how, language);
        cadre.types(outcome);
        taps(cadre, new Label.Send(), language);
        school.passes(UNDO_IS_OVER);
    }

    private void verdictsAreAsked() {
        school.passes(Duration.ofDays(7));
        new VerdictRound(school.store(), school.register(), school.texts(), school.clock())
                .run(school.clock().instant());
        school.deliver();
    }

    private void says(Resident resident, Language language, Verdict verdict) {
        taps(resident, new Label.VerdictChoice(verdict), language);
    }

    private void taps(Resident resident, Label label, Language language) {
        resident.taps(school.texts().plain(label, language));
    }

    private static String read(Resident cadre) {
        List<String> all = cadre.chat().all();
        return String.join("\n", all);
    }
}
