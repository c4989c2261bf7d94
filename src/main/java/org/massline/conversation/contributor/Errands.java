package org.massline.conversation.contributor;

import java.util.List;
import java.util.Optional;
import org.massline.chat.Phrase;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;

/** What other rooms may do with a contributor's draft: leave it where it is for a while, add to it, and come back to it. */
public final class Errands {
    private Errands() {}

    /** Asks something beside the draft. */
    public static Decision ask(Moment moment, State question) {
        return Drafting.ask(moment, question);
    }

    /** Asks whether it shall go, if it may tell who wrote it; empty if it tells nothing. */
    public static Optional<Decision> askIfTelling(Moment moment, State.AsksWords asked, Draft.Part part) {
        return Telling.question(moment, asked, part);
    }

    /** Where the chat stands when something was asked, or found, beside the draft. */
    public static Dialogue asking(Moment moment, State question) {
        return Drafting.asking(moment, question);
    }

    /** The same, with the draft that waits, if one does. */
    public static Screen remindOfDraft(Moment moment, Screen screen) {
        return Leaving.remindOfDraft(moment, screen);
    }

    /** Something was written for the draft. */
    public static Plan add(Moment moment, Draft.Part part) {
        return Comparing.first(moment, Drafting.add(moment, part));
    }

    /** Shows the step to which the draft has come. */
    public static Decision proceed(Moment moment, Dialogue dialogue, Phrase... above) {
        return Drafting.proceed(moment, dialogue, List.of(above));
    }

    /** The draft is put aside, and may be brought back for some days. */
    public static Dialogue putAside(Moment moment) {
        return Leaving.keepingDiscarded(
                        moment.scene(), moment.dialogue().discard().withoutDraft())
                .step(new State.Idle());
    }
}
