package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Point;
import org.massline.model.SuggestionNumber;

/** The words with which a suggestion ends: shown before they are sent, kept if they are not. */
public final class Outcomes {
    private Outcomes() {}

    /** It was typed: as the contributor will read it. */
    static Plan preview(Moment moment, SuggestionNumber number, int revision, boolean done, String outcome) {
        return Plan.of(new Need.AnySuggestion(number), found -> {
            // Whoever answers for it no longer is told so when they send.
            Optional<Dossier> theirs = found.filter(dossier -> Sight.of(moment).covers(dossier.suggestion()));
            List<Point> waiting =
                    theirs.filter(dossier -> done).map(Dossier::waiting).orElse(List.of());
            boolean published = theirs.filter(Dossier::published).isPresent();
            List<Integer> unanswered = waiting.stream().map(Point::item).toList();
            return shown(moment, new State.Concluding(number, revision, done, outcome, unanswered, published));
        });
    }

    private static Decision shown(Moment moment, State.Concluding concluding) {
        Dialogue next = moment.asking(concluding);
        return moment.show(next, ActingScreens.preview(moment.scene(), concluding, next.revision()));
    }

    /** Not now. What was typed is not thrown away. */
    public static Decision stop(Moment moment, State.Concluding concluding) {
        Dialogue next = moment.asking(new State.Stopped(concluding));
        return moment.show(
                next,
                Screen.of(new ActingText.OutcomeKept(concluding.number()))
                        .about(About.forCadre(concluding.number()))
                        .row(
                                button(new Label.BringBack(), new Tap.TakeUpAgain(), next.revision()),
                                button(new Label.OpenNumber(concluding.number()), new Tap.Open(concluding.number()))));
    }

    /** The outcome that was not sent is shown again; if somebody did something since, it is told when it is sent. */
    public static Plan takeUp(Moment moment, State.Concluding kept) {
        return Acts.ifYours(moment, kept.number(), Acting.home(moment), dossier -> shown(moment, kept));
    }

    /** The outcome is sent as it was shown. */
    public static Plan conclude(Moment moment, State.Concluding concluding) {
        Deed deed = concluding.done() ? new Deed.Done(concluding.outcome()) : new Deed.Decline(concluding.outcome());
        return Acting.act(
                moment,
                concluding.number(),
                Optional.of(concluding.revision()),
                deed,
                Acting.home(moment),
                Acting.showing(moment, Acting.home(moment)));
    }
}
