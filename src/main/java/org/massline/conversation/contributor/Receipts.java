package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Choice;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.Saying;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.OpenReceipt;
import org.massline.conversation.Pause;
import org.massline.conversation.Plan;
import org.massline.conversation.ReceiptLabel;
import org.massline.conversation.ReceiptTap;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.model.Muting;
import org.massline.model.ReceiptCode;
import org.massline.model.SuggestionNumber;

/**
 * For who trusts nobody: a suggestion that keeps no address. Its contributor gets a code, once; whoever shows the code is its
 * contributor for the rest of the day, in whatever chat.
 */
final class Receipts {
    /** Ids of all private chats go up together, so that between two of one chat there may be many of others. */
    private static final int MOST_DELETED = 1_000;

    private Receipts() {}

    /** Sends the draft; the code is shown in a message of its own, and never again. */
    static Plan send(Moment moment, Draft draft) {
        Need<Optional<SuggestionNumber>> next = new Need.NextNumber();
        Need<Optional<Muting>> muting = new Need.OwnMuting();
        Need<Optional<Pause>> pause = new Need.OwnPause();
        Need<ReceiptCode> code = new Need.FreshReceipt();
        return new Plan(
                Set.of(next, muting, pause, code),
                facts -> facts.answer(next)
                        .map(number -> sent(moment, draft, number, facts.answer(code)))
                        .orElseGet(() -> Sending.notNow(moment, facts.answer(muting), facts.answer(pause))));
    }

    private static Decision sent(Moment moment, Draft draft, SuggestionNumber number, ReceiptCode code) {
        Decision sent = Sending.send(moment, draft, number);
        List<Saying> sayings = new ArrayList<>(sent.sayings());
        sayings.add(Screen.of(new ReceiptText.Code(code.written()), new ReceiptText.Keep())
                .row(deletion(firstOf(moment, draft)))
                .message());
        return new Decision(sent.next(), sent.changes(), sayings);
    }

    /** The first message that anybody can know to be of this draft. */
    private static MessageId firstOf(Moment moment, Draft draft) {
        int first =
                moment.event() instanceof Event.Tapped tapped ? tapped.message().value() : Integer.MAX_VALUE;
        for (Draft.Part part : draft.parts()) {
            first = Math.min(first, part.message().value());
        }
        return new MessageId(first);
    }

    /** /receipt without a code. */
    static Plan ask(Moment moment) {
        return Plan.of(Drafting.ask(moment, new State.AskingReceipt()));
    }

    /** Something stood behind the command that is no code. */
    static Plan mistyped(Moment moment) {
        return Plan.of(moment.show(moment.dialogue(), Screen.of(new ReceiptText.Mistyped())));
    }

    /** Whoever stops what they are at leaves the receipt, too. */
    static Decision left(Moment moment) {
        Decision left = Leaving.cancel(moment);
        return new Decision(left.next().withoutReceipt(), left.changes(), left.sayings());
    }

    /** Other words, where a code was asked for: they begin nothing. */
    static Plan noCode(Moment moment) {
        Screen again = Steps.screen(moment.scene(), moment.dialogue()).orElseThrow();
        return Plan.of(moment.show(moment.dialogue(), again.under(new ReceiptText.Mistyped())));
    }

    /** A code was typed, wherever the chat stands: it is never words of a draft. */
    static Plan typed(Moment moment, ReceiptCode.Typed typed) {
        return switch (typed) {
            case ReceiptCode.Typed.Mistyped mistyped -> mistyped(moment);
            case ReceiptCode.Typed.Whole(ReceiptCode code) ->
                Plan.of(
                        new Need.OfReceipt(code),
                        found -> found.map(dossier -> open(moment, dossier))
                                .orElseGet(() -> moment.show(moment.dialogue(), Screen.of(new ReceiptText.Unknown()))));
        };
    }

    private static Decision open(Moment moment, Dossier dossier) {
        LocalDate until = moment.scene().today().plusDays(1);
        SuggestionNumber number = dossier.suggestion().number();
        // Shown once more, all since the first time is deleted together.
        MessageId from = moment.dialogue()
                .receipt()
                .filter(open -> isOpen(moment, number))
                .map(OpenReceipt::from)
                .orElseGet(() -> messageOf(moment.event()));
        OpenReceipt receipt = new OpenReceipt(number, from, until);
        Dialogue next = moment.dialogue().step(new State.Idle()).showing(receipt);
        return shown(new Moment(moment.scene().at(next), moment.event()), dossier);
    }

    private static Decision shown(Moment moment, Dossier dossier) {
        return moment.show(moment.dialogue(), Leaving.remindOfDraft(moment, OwnSuggestions.opened(moment, dossier)));
    }

    private static MessageId messageOf(Event event) {
        return switch (event) {
            case Event.Said said -> said.message();
            case Event.Edited edited -> edited.message();
            case Event.Commanded commanded -> commanded.message();
            case Event.Attached attached -> attached.message();
            case Event.Tapped tapped -> tapped.message();
            case Event.Unsupported unsupported -> unsupported.message();
            case Event.Masked masked -> masked.message();
            case Event.Blocked _, Event.Unblocked _, Event.Woken _ ->
                throw new IllegalArgumentException("nobody shows a receipt so");
        };
    }

    static Plan tapped(Moment moment, ReceiptTap tap) {
        return switch (tap) {
            case ReceiptTap.ShowReceipt show -> showAgain(moment);
            case ReceiptTap.AskDelete(MessageId from) ->
                Plan.of(moment.showAnew(
                        moment.dialogue(),
                        List.of(),
                        Screen.of(new ReceiptText.AskDelete())
                                .row(button(new ReceiptLabel.YesDelete(), new ReceiptTap.DeleteHere(from)))));
            case ReceiptTap.DeleteHere(MessageId from) -> Plan.of(delete(moment, from));
        };
    }

    private static Plan showAgain(Moment moment) {
        Dialogue home = moment.dialogue().step(new State.Idle());
        Moment there = new Moment(moment.scene().at(home), moment.event());
        return number(moment)
                .map(number -> Plan.of(
                        new Need.OwnSuggestion(number),
                        found -> found.map(dossier -> shown(there, dossier)).orElseGet(() -> noneOpen(moment))))
                .orElseGet(() -> Plan.of(noneOpen(moment)));
    }

    private static Decision noneOpen(Moment moment) {
        return moment.show(moment.dialogue(), Screen.of(new ReceiptText.NoneOpen()));
    }

    /** All in the chat between the two goes, and nothing leads to the suggestion any more. */
    private static Decision delete(Moment moment, MessageId from) {
        Dialogue closed = moment.dialogue().withoutReceipt();
        if (!(moment.event() instanceof Event.Tapped tapped)) {
            return Decision.silence(closed);
        }
        int last = tapped.message().value();
        int first = Math.clamp(from.value(), Math.max(1, last - MOST_DELETED + 1), last);
        List<Saying> sayings = List.of(
                new Saying.TapAnswer(tapped.tapId(), Optional.of(new ReceiptText.Deleted())),
                new Saying.Deletion(new MessageId(first), tapped.message()));
        return new Decision(closed, List.of(), sayings);
    }

    /** The same moment; if the day of the receipt that is open is over, it is closed. */
    static Moment closedInTime(Moment moment) {
        Dialogue inTime = moment.dialogue().withReceiptInTime(moment.scene().today());
        return new Moment(moment.scene().at(inTime), moment.event());
    }

    /** The suggestion whose receipt is open. */
    static Optional<SuggestionNumber> number(Moment moment) {
        return moment.dialogue()
                .receipt()
                .filter(receipt -> receipt.isOpenOn(moment.scene().today()))
                .map(OpenReceipt::number);
    }

    /** In whose thread a reply belongs that swipes a message shown since the receipt was: nothing else tells it. */
    static Optional<SuggestionNumber> repliedTo(Moment moment) {
        return moment.dialogue()
                .receipt()
                .filter(receipt -> moment.scene()
                        .repliedTo()
                        .filter(message -> message.value() > receipt.from().value())
                        .isPresent())
                .flatMap(receipt -> number(moment));
    }

    /** From something that was done with a suggestion back to where it is found. */
    static Choice back(Moment moment, SuggestionNumber number) {
        return isOpen(moment, number)
                ? button(new ReceiptLabel.ToThread(), new ReceiptTap.ShowReceipt())
                : button(new Label.ToMine(), new Tap.MinePage(0));
    }

    /** Under an opened suggestion: the way back to the list, or, where there is none, away from it. */
    static Choice away(Moment moment, SuggestionNumber number) {
        return moment.dialogue()
                .receipt()
                .filter(receipt -> isOpen(moment, number))
                .map(receipt -> deletion(receipt.from()))
                .orElseGet(() -> button(new Label.ToMine(), new Tap.MinePage(0)));
    }

    static boolean isOpen(Moment moment, SuggestionNumber number) {
        return number(moment).filter(number::equals).isPresent();
    }

    private static Choice deletion(MessageId from) {
        return button(new ReceiptLabel.DeleteHere(), new ReceiptTap.AskDelete(from));
    }
}
