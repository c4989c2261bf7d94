package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import ch.qos.logback.classic.Level;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.conversation.AnswerTap;
import org.massline.conversation.DeedTap;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.Receiver;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.conversation.VerdictTap;
import org.massline.model.CadreId;
import org.massline.model.InquiryId;
import org.massline.model.Language;
import org.massline.model.ReceiptCode;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.testing.HeardLog;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;

/** What is noted of those who try what they may not. */
class RefusalsTest {
    private static final SuggestionNumber ONE = new SuggestionNumber(1);
    private static final CadreId LI = new CadreId(1);

    /** Every deed that there is, as a button of it could be forged. */
    private static final List<Tap.Standing> DEEDS = List.of(
            new Tap.Open(ONE),
            new DeedTap.Acknowledge(ONE, 0),
            new DeedTap.AskDay(ONE, 0),
            new DeedTap.PromiseOn(ONE, 0, SampleSchool.TODAY.plusDays(3)),
            new DeedTap.Reply(ONE, 0),
            new DeedTap.Ask(ONE, 0),
            new DeedTap.Done(ONE, 0),
            new DeedTap.Decline(ONE, 0),
            new DeedTap.Take(ONE, 0),
            new DeedTap.AskCadre(ONE, 0, 0),
            new DeedTap.AskTopic(ONE, 0, 0),
            new DeedTap.AskNote(ONE, 0, Receiver.of(LI)),
            new DeedTap.AssignTo(ONE, 0, Receiver.of(LI)),
            new DeedTap.AskMute(ONE, 0),
            new DeedTap.Mute(ONE, 0),
            new DeedTap.Lift(ONE, 0),
            new DeedTap.AskWhole(ONE, 0),
            new DeedTap.MergeInto(ONE, 0, ONE));

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @Test
    void everyForgedDeedIsNotedByItsKindAndNotByWhoTriedIt() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The soup is cold.");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident other = school.cadre("Bo", Language.ENGLISH, TEACHING);
        other.types("/inbox");
        for (Tap.Standing deed : DEEDS) {
            String name = deed.getClass().getSimpleName();
            assertThat(logged(amy, deed)).containsExactly("refused to a contributor: button " + name);
            assertThat(logged(other, deed)).containsExactly("refused to a cadre: button " + name);
        }
        Tap.DeskDeed onDesk = new Tap.DeskDeed(DeskPlace.first(DeskPlace.PREVIEW), new DeedTap.Decline(ONE, 0));
        assertThat(logged(amy, onDesk)).containsExactly("refused to a contributor: button Decline");
        assertThat(logged(other, onDesk)).containsExactly("refused to a cadre: button Decline");
        assertThat(school.store()
                        .<Integer>read(t ->
                                t.suggestions().find(ONE).orElseThrow().course().revision()))
                .isZero();
        assertThat(school.store().<List<?>>read(t -> t.audit().of(ONE))).isEmpty();
    }

    @Test
    void noDeedIsForgottenHere() {
        assertThat(DEEDS.stream().map(Object::getClass))
                .as("all but undoing, which is refused to a cadre as coming too late")
                .containsAll(Arrays.stream(DeedTap.class.getPermittedSubclasses())
                        .filter(type -> type != DeedTap.Undo.class)
                        .toList());
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("/start");
        assertThat(logged(amy, new DeedTap.Undo(ONE, 1, 1))).containsExactly("refused to a contributor: button Undo");
    }

    @Test
    void officesOfOthersCommandsAndRepliesAreNoted() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("/start");
        assertThat(logged(amy, new Tap.Dismiss(LI))).containsExactly("refused to a contributor: button Dismiss");
        assertThat(new HeardLog(Refusals.class).during(() -> amy.types("/open 1")))
                .containsExactly("refused to a contributor: /open");
        assertThat(new HeardLog(Refusals.class).during(() -> amy.types("/help")))
                .isEmpty();
    }

    /** A line has a time, to the second: nobody shall read there when somebody looked for what was theirs. */
    @Test
    void whatHonestPeopleTryInVainStandsInNoLogOfEveryDay() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The soup is cold.");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        amy.types("/forget");
        amy.taps("Yes, erase me");
        amy.taps("Erase everything");
        List<Tap.Standing> own = List.of(
                new VerdictTap.Judge(ONE, Verdict.YES),
                new Tap.Note(ONE),
                new AnswerTap.GiveAnswer(new InquiryId(1), 1));
        for (Tap.Standing tap : own) {
            assertThat(logged(amy, tap)).isEmpty();
            assertThat(new HeardLog(Refusals.class).during(Level.DEBUG, () -> sends(amy, tap)))
                    .containsExactly(
                            "refused to a contributor: button " + tap.getClass().getSimpleName());
        }
        String code = ReceiptCode.of(new byte[ReceiptCode.RANDOM_BYTES]).written();
        assertThat(new HeardLog(Refusals.class).during(() -> amy.types(code))).isEmpty();
        assertThat(amy.reads()).contains("No suggestion opens with this code");
    }

    private static List<String> logged(Resident resident, Tap.Standing tap) {
        return new HeardLog(Refusals.class).during(() -> sends(resident, tap));
    }

    private static void sends(Resident resident, Tap.Standing tap) {
        resident.sendsTap(resident.chat().message(""), TapCodec.write(tap, 0));
    }
}
