package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;

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
import org.massline.conversation.DeedLabel;
import org.massline.conversation.Label;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** Who sees to a suggestion. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class AssigningTest {
    private static final SuggestionNumber ONE = new SuggestionNumber(1);
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final Address GROUP = new Address(new ChatId(-100500), Optional.empty());

    @RegisterExtension
    private final SchoolOnDisk school;

    AssigningTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind).meetingIn(CANTEEN, GROUP);
    }

    private Resident suggests(Language language) {
        Resident amy = school.contributor("Amy", language);
        amy.types("The soup is cold.");
        amy.taps(language == Language.ENGLISH ? "Canteen" : "食堂");
        taps(amy, new Label.Anonymous(), language);
        taps(amy, new Label.Send(), language);
        return amy;
    }

    private void taps(Resident resident, Label label, Language language) {
        resident.taps(school.texts().plain(label, language));
    }

    @Test
    void itIsTakenGivenToAnotherAndToAnotherTopic() throws IOException {
        for (Language language : Language.values()) {
            int before = school.transcript().length();
            Resident li = school.cadre("Li Hua " + language.tag(), language, CANTEEN);
            Resident bo = school.cadre("Bo " + language.tag(), language, DORMITORY);
            suggests(language);
            li.types("/open " + newest().value());
            taps(li, new DeedLabel.Take(), language);
            school.passes(UNDO_IS_OVER);
            taps(li, new Label.InProgress(), language);
            li.types("2026-12-04");
            school.passes(UNDO_IS_OVER);
            taps(li, new DeedLabel.Assign(), language);
            li.taps("Bo " + language.tag());
            li.types(language == Language.ENGLISH ? "It is your stove, is it not?" : "炉子在你们那边吧？");
            school.passes(UNDO_IS_OVER);
            taps(bo, new Label.OpenNumber(newest()), language);
            taps(bo, new DeedLabel.Assign(), language);
            taps(bo, new DeedLabel.ToOtherTopic(), language);
            taps(bo, new Label.TopicName(SAFETY), language);
            taps(bo, new DeedLabel.WithoutNote(), language);
            school.passes(UNDO_IS_OVER);
            Snapshot.assertMatches(
                    "conversation/assign." + language.tag() + ".txt",
                    school.transcript().substring(before));
        }
        assertThat(audit(ONE)).containsExactly("assign", "promise", "assign", "assign");
        assertThat(suggestion(ONE).topic()).isEqualTo(SAFETY.id());
        assertThat(suggestion(ONE).course().assignedTo()).isEmpty();
    }

    @Test
    void whatIsUndoneWasNeverTold() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, DORMITORY);
        Resident amy = suggests(Language.ENGLISH);
        li.types("/open 1");
        li.taps("Assign");
        li.taps("To another topic");
        li.taps("Dormitory");
        li.types("Yours, I think.");
        assertThat(li.reads()).contains("#1 is now with those who answer for “Dormitory”");
        assertThat(suggestion(ONE).topic()).isEqualTo(DORMITORY.id());
        li.taps("Undo");
        school.passes(UNDO_IS_OVER);
        assertThat(suggestion(ONE).topic()).isEqualTo(CANTEEN.id());
        assertThat(bo.chat().all()).isEmpty();
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("Passed on"));
        assertThat(audit(ONE)).containsExactly("assign", "undo");
    }

    @Test
    void ofTwoWhoGiveItAwayTheFirstOneDoesAndTheOtherIsTold() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN);
        Resident cai = school.cadre("Cai", Language.ENGLISH, DORMITORY);
        suggests(Language.ENGLISH);
        li.types("/open 1");
        bo.types("/open 1");
        bo.taps("Assign");
        bo.taps("Cai");
        li.taps("Take");
        bo.types("For you.");
        assertThat(bo.reads()).contains("Li Hua was faster: Li Hua has it now, and it is received.");
        bo.taps("Assign");
        li.taps("Acknowledge");
        bo.taps("Cai");
        assertThat(bo.reads()).contains("Li Hua was faster");
        school.passes(UNDO_IS_OVER);
        assertThat(suggestion(ONE).course().assignedTo()).contains(new CadreId(1));
        assertThat(cai.chat().all()).isEmpty();
    }

    @Test
    void inTheGroupItNeedsNoWords() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, CANTEEN);
        Resident student = suggests(Language.ENGLISH).in(GROUP);
        Resident inGroup = li.in(GROUP);
        inGroup.types("/open 1");
        inGroup.taps("Assign");
        String toBo = inGroup.dataOf("Bo");
        student.sendsTap(inGroup.chat().message("Who shall see to #1?"), toBo);
        assertThat(suggestion(ONE).course().assignedTo()).isEmpty();
        inGroup.taps("Bo");
        assertThat(inGroup.reads()).contains("With Bo");
        school.passes(UNDO_IS_OVER);
        assertThat(bo.reads()).contains("Li Hua assigned this to Bo");
        assertThat(suggestion(ONE).course().assignedTo()).contains(new CadreId(2));
    }

    @Test
    void whoHasNoOfficeAnyMoreGetsNothing() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        school.cadre("Bo", Language.ENGLISH, DORMITORY);
        suggests(Language.ENGLISH);
        li.types("/open 1");
        li.taps("Assign");
        li.taps("Bo");
        dismiss(2);
        li.types("For you.");
        assertThat(li.reads()).contains("answer for nothing any more");
        assertThat(suggestion(ONE).course().revision()).isZero();
        assertThat(audit(ONE)).isEmpty();
    }

    @Test
    void whoeverAnswersForItNoLongerCanNeitherGiveItAwayNorTakeThatBack() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN, DORMITORY);
        suggests(Language.ENGLISH);
        li.types("/open 1");
        MessageId card = li.chat().message("The soup is cold.");
        String take = li.dataOf("Take");
        li.taps("Assign");
        String page = li.dataOf("To another topic");
        li.taps("Li Hua");
        String withoutNote = li.dataOf("Without a note");
        li.taps("Without a note");
        String undo = li.dataOf("Undo");
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), new CadreId(1));
            return true;
        });
        for (String data : List.of(undo, take, page, withoutNote)) {
            li.sendsTap(card, data);
        }
        li.types("A note that came too late");
        assertThat(suggestion(ONE).course().assignedTo()).isEmpty();
        assertThat(suggestion(ONE).course().revision()).isEqualTo(1);
        assertThat(audit(ONE)).containsExactly("assign");
    }

    private void dismiss(long cadre) {
        school.store().write(t -> {
            t.cadres()
                    .dismiss(
                            new CadreId(cadre),
                            school.clock()
                                    .instant()
                                    .atZone(school.register().zone())
                                    .toLocalDate());
            return true;
        });
    }

    private SuggestionNumber newest() {
        return new SuggestionNumber(
                school.store().<Long>read(t -> t.suggestions().newestNumber()));
    }

    private Suggestion suggestion(SuggestionNumber number) {
        return school.store().<Suggestion>read(t -> t.suggestions().find(number).orElseThrow());
    }

    private List<String> audit(SuggestionNumber number) {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(number)).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
