package org.massline.conversation.desk;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Choice;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Decision;
import org.massline.conversation.DeedTap;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskSpot;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;

/**
 * What is said of one suggestion, put on the desk: into the desk's own message, so that whoever works there never leaves it,
 * with buttons that stay on the desk and lead on from there.
 *
 * <p>It takes what the suggestion's own message would have shown, whatever that is: a deed that is added there is on the desk,
 * too. What has no buttons, such as that an answer is too long, is said beside the desk.
 */
final class OnDesk {
    private final Moment moment;
    private final DeskSpot spot;
    private final DeskPage.Around around;

    private OnDesk(Moment moment, DeskSpot spot, DeskPage.Around around) {
        this.moment = moment;
        this.spot = spot;
        this.around = around;
    }

    /** The same decision, answered on the desk. */
    static Plan put(Moment moment, DeskSpot spot, Need.DeskAround around, Plan plan) {
        Set<Need<?>> needs = new HashSet<>(plan.needs());
        needs.add(around);
        return new Plan(needs, facts -> new OnDesk(moment, spot, facts.answer(around)).put(plan.decide(facts)));
    }

    private Decision put(Decision decision) {
        boolean understood = decision.next().revision() != moment.dialogue().revision();
        boolean idle = decision.next().state() instanceof State.Idle;
        boolean asks = understood && !idle;
        // What lies open there is remembered while nothing else goes on: a reply to the desk is answered there.
        Dialogue next = asks || idle ? decision.next().onDesk(spot) : decision.next();
        List<Saying> sayings = new ArrayList<>();
        for (Saying saying : decision.sayings()) {
            if (saying instanceof Saying.Message message && !message.choices().isEmpty()) {
                typed().filter(words -> understood).ifPresent(words -> sayings.add(new Saying.Reaction(words)));
                sayings.add(idle || next.desk().isEmpty() ? entry(message) : question(message));
            } else {
                sayings.add(saying);
            }
        }
        return new Decision(next, decision.changes(), sayings);
    }

    /** What is asked has no way on: it would be left open behind whoever goes. */
    private Saying question(Saying.Message message) {
        return new Saying.Message(
                message.paragraphs(), onDesk(message.choices()), Optional.of(spot.message()), message.about());
    }

    private Saying entry(Saying.Message message) {
        List<Phrase> paragraphs = new ArrayList<>(message.paragraphs());
        if (!around.alike().isEmpty()) {
            paragraphs.add(new DeskText.Alike(around.alike().stream()
                    .<Phrase>map(DeskText.AlikeNumber::new)
                    .toList()));
        }
        List<List<Choice>> rows = new ArrayList<>(onDesk(message.choices()));
        rows.addAll(DeskScreens.numbers(spot.place(), around.alike()));
        rows.add(DeskScreens.wayOn(spot.place(), around));
        return new Saying.Message(paragraphs, rows, Optional.of(spot.message()), message.about());
    }

    private List<List<Choice>> onDesk(List<List<Choice>> rows) {
        return rows.stream().map(row -> row.stream().map(this::onDesk).toList()).toList();
    }

    private Choice onDesk(Choice choice) {
        return choice instanceof Choice.Tap(Phrase label, String data)
                ? TapCodec.read(data)
                        .map(TapCodec.Read::tap)
                        .map(tap -> onDesk(label, tap, choice))
                        .orElse(choice)
                : choice;
    }

    private Choice onDesk(Phrase label, Tap tap, Choice choice) {
        return switch (tap) {
            case DeedTap deed -> button(label, new Tap.DeskDeed(spot.place(), deed));
            // With its files it comes as a message of its own.
            case Tap.Open open
            when label instanceof Label.OpenNumber -> button(label, new Tap.DeskEntry(spot.place(), open.number()));
            case Tap other -> choice;
        };
    }

    private Optional<MessageId> typed() {
        return switch (moment.event()) {
            case Event.Said(MessageId message, String text) -> Optional.of(message);
            case Event.Attached attached -> Optional.of(attached.message());
            default -> Optional.empty();
        };
    }
}
