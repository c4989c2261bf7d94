package org.massline.conversation.contributor;

import java.util.List;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;

/** Erasing a person, asked twice. */
final class Forgetting {
    private Forgetting() {}

    static Decision ask(Moment moment) {
        return Drafting.ask(moment, new State.ConfirmingForget());
    }

    /** The second question depends on whether a cadre is at work on something of theirs. */
    static Plan confirmed(Moment moment) {
        return Plan.of(
                new Need.OwnBeingActedOn(), count -> Drafting.ask(moment, new State.ConfirmingForgetAgain(count)));
    }

    static Decision forget(Moment moment, boolean keepTexts) {
        return moment.show(
                Dialogue.NEW, List.of(new Change.ForgetPerson(keepTexts)), Screen.of(new ContributorText.Forgotten()));
    }

    static Decision keep(Moment moment) {
        return moment.show(
                moment.dialogue().step(new State.Idle()),
                Leaving.remindOfDraft(moment, Screen.of(new ContributorText.NothingForgotten())));
    }
}
