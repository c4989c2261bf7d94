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
import org.massline.chat.MessageId;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Label;
import org.massline.conversation.TapCodec;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.store.Audit;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.turn.VerdictRound;

/** Of two suggestions that want the same one is made. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class MergingTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final String SOUP = "The soup in the canteen is always cold";
    private static final String SOUP_TOO = "The soup in the canteen is cold again";
    private static final int ROUNDS = 8;

    @RegisterExtension
    private final SchoolOnDisk school;

    MergingTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    private Resident suggests(String name, Language language, String text) {
        Resident resident = school.contributor(name, language);
        resident.types(text);
        resident.taps(language == Language.ENGLISH ? "Canteen" : "食堂");
        taps(resident, new Label.Anonymous(), language);
        taps(resident, new Label.Send(), language);
        return resident;
    }

    private void taps(Resident resident, Label label, Language language) {
        resident.taps(school.texts().plain(label, language));
    }

    @Test
    void whatBecomesOfTheWholeReachesThoseOfItsPartsAndTheyHaveTheLastWord() throws IOException {
        for (Language language : Language.values()) {
            long first = school.store().<Long>read(t -> t.suggestions().newestNumber()) + 1;
            boolean english = language == Language.ENGLISH;
            suggests("Amy", language, english ? SOUP : "食堂中午的汤每天都是凉的，请换一口保温锅");
            Resident ben = suggests("Ben", language, english ? SOUP_TOO : "中午食堂的汤又是凉的，希望换一口保温锅");
            Resident li = school.cadre("Li Hua", language, CANTEEN);
            int before = school.transcript().length();
            li.types("/open " + (first + 1));
            taps(li, new DeedLabel.MergeInto(number(first)), language);
            school.passes(UNDO_IS_OVER);
            li.types("/open " + first);
            taps(li, new Label.InProgress(), language);
            li.types("2026-12-04");
            school.passes(UNDO_IS_OVER);
            li.types("/open " + first);
            taps(li, new Label.Done(), language);
            li.types(english ? "A second pot is kept warm." : "加了一口保温锅。");
            taps(li, new Label.Send(), language);
            school.passes(UNDO_IS_OVER);
            verdictsAreAsked();
            taps(ben, new Label.VerdictChoice(Verdict.NO), language);
            ben.types(english ? "Still cold on Fridays." : "周五还是凉的。");
            Snapshot.assertMatches(
                    "conversation/merge." + language.tag() + ".txt",
                    school.transcript().substring(before));
            assertThat(suggestion(first).status()).isEqualTo(Status.DONE);
            assertThat(suggestion(first + 1).status())
                    .as("it stands for itself again")
                    .isEqualTo(Status.ACKNOWLEDGED);
            assertThat(suggestion(first + 1).course().mergedInto()).isEmpty();
            dismiss(english ? 1 : 2);
        }
        assertThat(audit(2)).containsExactly("merge", "verdict", "reopen", "verdict-words");
    }

    @Test
    void aTypedNumberIsReadAndCheckedBeforeAnythingChanges() {
        suggests("Amy", Language.ENGLISH, SOUP);
        suggests("Ben", Language.ENGLISH, "More bicycle stands at the gate");
        suggests("Cai", Language.ENGLISH, "Longer hours of the library, please");
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 1");
        li.taps("Merge");
        li.types("the other one");
        assertThat(li.reads()).contains("I need the number");
        li.types("1");
        assertThat(li.reads()).contains("cannot become a part of itself");
        li.types("77");
        assertThat(li.reads()).contains("no such suggestion");
        assertThat(audit(1)).isEmpty();
        li.types("#2");
        assertThat(li.reads()).contains("A part of #2");
        li.taps("Undo");
        assertThat(suggestion(1).status()).isEqualTo(Status.RECEIVED);
        li.types("/open 1");
        li.taps("Merge");
        li.types("＃２");
        school.passes(UNDO_IS_OVER);
        li.types("/open 2");
        assertThat(li.reads()).contains("One other is a part of it: #1");
        li.taps("Merge");
        li.types("1");
        assertThat(li.reads()).contains("#1 is merged into another one");
        li.types("3");
        school.passes(UNDO_IS_OVER);
        assertThat(suggestion(1).course().mergedInto()).contains(number(2));
        assertThat(suggestion(2).course().mergedInto()).contains(number(3));
    }

    @Test
    void whatIsOfOtherTopicsIsNeitherShownNorTaken() {
        suggests("Amy", Language.ENGLISH, SOUP);
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        ben.types(SOUP_TOO);
        ben.taps("Dormitory");
        ben.taps("Anonymous");
        ben.taps("Send");
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 1");
        assertThat(li.reads()).doesNotContain("alike", "#2");
        li.taps("Merge");
        li.types("2");
        assertThat(li.reads()).contains("no such suggestion among your topics");
        assertThat(suggestion(1).status()).isEqualTo(Status.RECEIVED);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN, DORMITORY);
        bo.types("/open 1");
        assertThat(bo.reads()).contains("This one is alike", "#2");
    }

    @Test
    void whoeverIsMergedIntoWhatIsDoneHearsHowItEnded() {
        suggests("Amy", Language.ENGLISH, SOUP);
        Resident ben = suggests("Ben", Language.ENGLISH, SOUP_TOO);
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 1");
        li.taps("Done");
        li.types("A second pot is kept warm.");
        li.taps("Send");
        school.passes(UNDO_IS_OVER);
        li.types("/open 2");
        li.taps("Merge into #1");
        school.passes(UNDO_IS_OVER);
        assertThat(ben.reads()).contains("Merged into #1", "A second pot is kept warm.");
        verdictsAreAsked();
        ben.taps("Yes");
        assertThat(suggestion(2).status()).isEqualTo(Status.MERGED);
        assertThat(suggestion(2).course().judgement().map(said -> said.verdict()))
                .contains(Verdict.YES);
    }

    @Test
    void partsStandForThemselvesAgainOnceTheWholeIsTakenBackOrForgotten() {
        Resident amy = suggests("Amy", Language.ENGLISH, SOUP);
        Resident ben = suggests("Ben", Language.ENGLISH, SOUP_TOO);
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 2");
        li.taps("Merge into #1");
        school.passes(UNDO_IS_OVER);
        amy.types("/mine");
        amy.taps("#1");
        amy.taps("Withdraw");
        amy.taps("Yes, withdraw it");
        assertThat(ben.reads()).contains("stands alone again");
        assertThat(suggestion(2).status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(audit(2)).containsExactly("merge", "stands-for-itself");
        Resident cai = suggests("Cai", Language.ENGLISH, SOUP + ", I find");
        li.types("/open 2");
        li.taps("Merge into #3");
        school.passes(UNDO_IS_OVER);
        cai.types("/forget");
        cai.taps("Yes, erase me");
        cai.taps("Erase everything");
        assertThat(suggestion(2).status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(suggestion(2).course().mergedInto()).isEmpty();
    }

    @Test
    void ofTwoWhoActAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN);
        for (int round = 0; round < ROUNDS; round++) {
            long one = 2L * round + 1;
            long other = one + 1;
            suggests("Amy", Language.ENGLISH, SOUP + " " + round);
            suggests("Ben", Language.ENGLISH, SOUP_TOO + " " + round);
            li.types("/open " + one);
            bo.types("/open " + other);
            // Each into the other: both rows are wanted by both, in opposite order.
            school.meets(List.of(li.tapOf(SOUP, into(one, other)), bo.tapOf(SOUP_TOO, into(other, one))));
            assertThat(List.of(suggestion(one), suggestion(other)))
                    .as("no circle")
                    .filteredOn(each -> each.status() == Status.MERGED)
                    .hasSize(1);
            long open = suggestion(one).status() == Status.MERGED ? other : one;
            li.types("/open " + open);
            bo.types("/open " + open);
            school.meets(List.of(
                    li.tapOf("#" + open, li.dataOf("Take it")), bo.tapOf("#" + open, bo.dataOf("Acknowledge"))));
            assertThat(suggestion(open).course().revision()).isEqualTo(1);
            assertThat(audit(open)).hasSize(1);
            Resident second = suggestion(open).course().assignedTo().isPresent() ? bo : li;
            Resident first = second == bo ? li : bo;
            assertThat(second.reads()).contains(first.name() + " was faster");
            assertThat(first.reads()).doesNotContain("was faster");
        }
    }

    @Test
    void whoeverAnswersForItNoLongerMergesNothing() {
        suggests("Amy", Language.ENGLISH, SOUP);
        suggests("Ben", Language.ENGLISH, SOUP_TOO);
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 2");
        MessageId card = li.chat().message(SOUP_TOO);
        String into = li.dataOf("Merge into #1");
        String ask = li.dataOf("🔗 Merge");
        li.taps("🔗 Merge");
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), new CadreId(1));
            return true;
        });
        li.types("1");
        assertThat(li.reads()).contains("no such suggestion");
        li.sendsTap(card, into);
        li.sendsTap(card, ask);
        assertThat(suggestion(2).status()).isEqualTo(Status.RECEIVED);
        assertThat(audit(2)).isEmpty();
    }

    private void verdictsAreAsked() {
        school.passes(Duration.ofDays(20));
        new VerdictRound(school.store(), school.register(), school.texts(), school.clock())
                .run(school.clock().instant());
        school.deliver();
    }

    private void dismiss(long cadre) {
        school.store().write(t -> {
            t.cadres().dismiss(new CadreId(cadre), SampleSchool.TODAY);
            return true;
        });
    }

    private static String into(long part, long whole) {
        return TapCodec.write(new DeedTap.MergeInto(number(part), 0, number(whole)), 0);
    }

    private static SuggestionNumber number(long value) {
        return new SuggestionNumber(value);
    }

    private Suggestion suggestion(long value) {
        return school.store()
                .<Optional<Suggestion>>read(t -> t.suggestions().find(number(value)))
                .orElseThrow();
    }

    private List<String> audit(long value) {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(number(value))).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
