package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.conversation.Dialogue;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.Kind;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** Somebody who makes up buttons may even guess the right revision. */
class StepTapsTest {
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);

    /** What each step shows, beside Back and Cancel. */
    private static final Map<State, List<Tap.OfStep>> OWN = Map.of(
            new State.Idle(),
            List.of(),
            new State.ChoosingTopic(0),
            List.of(new Tap.ChooseTopic(SampleSchool.CANTEEN.id()), new Tap.TopicPage(0)),
            new State.Writing(),
            List.of(),
            new State.Signing(),
            List.of(new Tap.ChooseKind(Kind.PRAISE), new Tap.Sign(false)),
            new State.Previewing(),
            List.of(new Tap.Send(), new Tap.ChangeDraft(), new Tap.ChangeText()),
            new State.Changing(),
            List.of(new Tap.ChangeTopic(), new Tap.ChangeText(), new Tap.ChangeSigning()),
            new State.Noting(FIRST),
            List.of(),
            new State.ConfirmingWithdrawal(FIRST),
            List.of(new Tap.ConfirmWithdrawal()),
            new State.ConfirmingForget(),
            List.of(new Tap.ConfirmForget(), new Tap.KeepEverything()),
            new State.ConfirmingForgetAgain(0),
            List.of(new Tap.ForgetNow(false), new Tap.KeepEverything()));

    private record Forged(State state, Tap.OfStep tap) {}

    static Stream<Forged> foreignTaps() {
        List<Tap.OfStep> all = new ArrayList<>(List.of(
                new Tap.InviteAs(Role.ADMINISTRATOR),
                new Tap.InviteFor(SampleSchool.CANTEEN.id()),
                new Tap.MakeInvitation()));
        OWN.values().forEach(all::addAll);
        return OWN.keySet().stream()
                .flatMap(state -> Set.copyOf(all).stream()
                        .filter(tap -> !OWN.get(state).contains(tap))
                        .map(tap -> new Forged(state, tap)));
    }

    @ParameterizedTest
    @MethodSource("foreignTaps")
    void aButtonOfAnotherStepChangesNothing(Forged forged) {
        PaperSchool school = new PaperSchool();
        PaperChat chat = PaperChat.of(school, school.hires("Li", Role.ADMINISTRATOR, SampleSchool.CANTEEN));
        chat.types("Longer hours").taps("Teaching").taps("Anonymous").taps("✅ Send");
        chat.types("A thought").taps("Dormitory").taps("Anonymous").at(forged.state());
        Dialogue before = chat.dialogue();
        chat.forges(TapCodec.write(forged.tap(), before.revision()));
        assertThat(chat.last().changes()).isEmpty();
        assertThat(chat.dialogue().draft()).isEqualTo(before.draft());
        assertThat(chat.dialogue().state()).isEqualTo(before.state());
        assertThat(chat.read()).contains("earlier step");
    }
}
