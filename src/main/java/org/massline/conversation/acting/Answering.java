package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.PointLabel;
import org.massline.conversation.PointTap;
import org.massline.conversation.PointText;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Excerpt;
import org.massline.model.Point;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Workflow;

/**
 * Answering a suggestion point by point: pick one, type, pick the next. Only a point that waits is answered, so that of two
 * cadres neither overwrites what the other said; what else somebody did since does not matter.
 */
public final class Answering {
    private static final int EXCERPT_ON_BUTTON = 28;

    private Answering() {}

    /** The button below an opened suggestion; none, if no point waits, or in a group, where nobody is asked for words. */
    static List<Choice> choice(Dossier dossier, ChatKind chat) {
        List<Point> waiting = dossier.waiting();
        return waiting.isEmpty() || chat == ChatKind.GROUP || !isPossible(dossier.suggestion())
                ? List.of()
                : List.of(button(
                        new PointLabel.AnswerPoints(waiting.size()),
                        new PointTap.PickPoint(dossier.suggestion().number())));
    }

    /** Before a suggestion is said to be done: which points nobody answered. */
    static Phrase unanswered(List<Integer> items) {
        return new PointText.Unanswered(
                items.stream().<Phrase>map(PointText.Item::new).toList());
    }

    private static boolean isPossible(Suggestion suggestion) {
        return Workflow.open(suggestion.status()).contains(Workflow.Step.REPLY);
    }

    /** A button, tapped by a cadre in their private chat. */
    public static Plan tapped(Moment moment, PointTap.OfCadre tap) {
        return switch (tap) {
            case PointTap.PickPoint(SuggestionNumber number) ->
                Acts.ifYours(
                        moment,
                        number,
                        moment.dialogue(),
                        dossier -> moment.showAnew(moment.dialogue(), List.of(), pick(dossier)));
            case PointTap.AnswerPoint(SuggestionNumber number, int item) ->
                Acts.ifYours(moment, number, moment.dialogue(), dossier -> ask(moment, dossier, item));
        };
    }

    private static Screen pick(Dossier dossier) {
        SuggestionNumber number = dossier.suggestion().number();
        boolean waits = !dossier.waiting().isEmpty() && isPossible(dossier.suggestion());
        return waits
                ? choices(Screen.of(new PointText.AskWhich(number)), dossier)
                : Screen.of(new PointText.NoneWaiting()).row(open(number));
    }

    /** One row for each point that waits. */
    private static Screen choices(Screen screen, Dossier dossier) {
        Screen all = screen;
        for (Point point : dossier.waiting()) {
            all = all.row(button(
                    new PointLabel.PointTitle(point.item(), Excerpt.of(point.text(), EXCERPT_ON_BUTTON)),
                    new PointTap.AnswerPoint(dossier.suggestion().number(), point.item())));
        }
        return all;
    }

    private static Decision ask(Moment moment, Dossier dossier, int item) {
        Optional<Point> waiting =
                dossier.point(item).filter(Point::isWaiting).filter(point -> isPossible(dossier.suggestion()));
        if (waiting.isEmpty()) {
            return tooLate(moment, dossier, item, moment.dialogue());
        }
        State.AnsweringPoint asking =
                new State.AnsweringPoint(dossier.suggestion().number(), item, Card.excerpt(waiting.get()));
        Dialogue next = moment.asking(asking);
        return moment.show(next, asked(asking, next.revision()));
    }

    /** The question that the state waits for. */
    public static Screen asked(State.AnsweringPoint asking, int revision) {
        return Screen.of(new PointText.AskAnswer(asking.number(), asking.item(), asking.excerpt()))
                .row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    /** The answer was typed. */
    static Plan said(Moment moment, State.AnsweringPoint answering, String text) {
        SuggestionNumber number = answering.number();
        int item = answering.item();
        Dialogue home = Acting.home(moment);
        Plan act = Acting.act(
                moment,
                number,
                Optional.empty(),
                new Deed.AnswerPoint(item, text),
                home,
                (after, changes, deed) -> moment.show(home, changes, taken(after, item, deed)));
        return new Plan(
                act.needs(),
                facts -> facts.answer(new Need.SuggestionToChange(number))
                        .filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .filter(dossier ->
                                dossier.point(item).filter(Point::isWaiting).isEmpty())
                        .map(dossier -> tooLate(moment, dossier, item, home))
                        .orElseGet(() -> act.decide(facts)));
    }

    private static Screen taken(Dossier after, int item, long deed) {
        SuggestionNumber number = after.suggestion().number();
        Screen screen = Screen.of(new PointText.Taken(number, item)).about(About.forCadre(number));
        Screen next = after.waiting().isEmpty()
                ? screen.and(new PointText.NoneWaiting())
                : choices(screen.and(new PointText.MoreWaiting()), after);
        return next.row(ActingScreens.undo(number, after.suggestion().course().revision(), deed), open(number));
    }

    private static Decision tooLate(Moment moment, Dossier dossier, int item, Dialogue home) {
        Screen card = ActingScreens.card(
                        dossier, moment.school(), moment.scene().chat())
                .under(new PointText.AnsweredAlready(item));
        return moment.show(home, List.of(), card);
    }

    private static Choice open(SuggestionNumber number) {
        return button(new Label.OpenNumber(number), new Tap.Open(number));
    }
}
