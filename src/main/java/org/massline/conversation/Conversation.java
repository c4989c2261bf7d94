package org.massline.conversation;

import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Event;
import org.massline.conversation.acting.Acts;
import org.massline.conversation.administrator.AdministratorConversation;
import org.massline.conversation.board.BoardConversation;
import org.massline.conversation.board.InquiryAnswers;
import org.massline.conversation.cadre.CadreConversation;
import org.massline.conversation.contributor.ContributorConversation;
import org.massline.conversation.desk.Desk;
import org.massline.model.ReceiptCode;
import org.massline.model.SuggestionNumber;

/**
 * The conversation: a pure function, which first says what facts a decision needs, and takes it with them.
 *
 * <p>Same arguments, same result; safe for use by any thread. This page only leads each event to the page that answers it.
 */
public final class Conversation {
    private Conversation() {}

    /** What comes of the event, once its facts are known. */
    public static Plan plan(Scene scene, Event event) {
        Moment moment = new Moment(scene, event);
        return switch (scene.chat()) {
            case GROUP -> inGroup(moment);
            case PRIVATE -> inPrivate(moment);
        };
    }

    private static Plan inPrivate(Moment moment) {
        Optional<ReceiptCode.Typed> receipt = TypedReceipt.in(moment.event());
        if (receipt.isPresent() && isAdmitted(moment)) {
            return ContributorConversation.receipt(moment, receipt.get());
        }
        return switch (moment.event()) {
            case Event.Blocked blocked ->
                Plan.of(new Decision(moment.dialogue(), List.of(new Change.MarkUnreachable()), List.of()));
            case Event.Unblocked unblocked -> Plan.of(Decision.silence(moment.dialogue()));
            case Event.Woken woken -> ContributorConversation.woken(moment);
            case Event.Commanded commanded -> commanded(moment, commanded);
            case Event.Tapped tapped -> isAdmitted(moment) ? tapped(moment, tapped) : stranger(moment);
            case Event.Said said ->
                isAdmitted(moment)
                        ? ofCadre(moment).orElseGet(() -> ContributorConversation.said(moment, said))
                        : stranger(moment);
            case Event.Attached attached ->
                isAdmitted(moment)
                        ? ofCadre(moment).orElseGet(() -> ContributorConversation.attached(moment, attached))
                        : stranger(moment);
            case Event.Edited edited ->
                isAdmitted(moment) ? ContributorConversation.edited(moment, edited) : stranger(moment);
            case Event.Unsupported unsupported ->
                isAdmitted(moment) ? ContributorConversation.unsupported(moment) : stranger(moment);
            // Nobody wears a mask where there is nobody else.
            case Event.Masked masked -> Plan.of(Decision.silence(moment.dialogue()));
        };
    }

    /** In a group the bot is silent unless somebody means it, and nothing personal is said. */
    private static Plan inGroup(Moment moment) {
        if (!moment.scene().addressed()) {
            return Plan.of(Decision.silence(moment.dialogue()));
        }
        return switch (moment.event()) {
            case Event.Commanded commanded ->
                AdministratorConversation.inGroup(moment)
                        .orElseGet(() -> CadreConversation.commandedInGroup(moment, commanded));
            case Event.Tapped tapped ->
                AdministratorConversation.inGroup(moment)
                        .orElseGet(() -> CadreConversation.tappedInGroup(moment, standing(tapped)));
            case Event.Said said -> ofCadre(moment).orElseGet(() -> CadreConversation.pointToPrivateChat(moment));
            case Event.Attached attached ->
                ofCadre(moment).orElseGet(() -> CadreConversation.pointToPrivateChat(moment));
            case Event.Edited edited -> CadreConversation.editedInGroup(moment);
            case Event.Masked masked -> CadreConversation.maskedInGroup(moment);
            case Event.Unsupported unsupported -> Plan.of(Decision.silence(moment.dialogue()));
            case Event.Blocked blocked -> Plan.of(Decision.silence(moment.dialogue()));
            case Event.Unblocked unblocked -> Plan.of(Decision.silence(moment.dialogue()));
            case Event.Woken woken -> Plan.of(Decision.silence(moment.dialogue()));
        };
    }

    /** Words or files with which a cadre acts: asked for, or a reply to a message about a suggestion. */
    private static Optional<Plan> ofCadre(Moment moment) {
        Optional<Draft.Part> part = Acts.part(moment.event());
        Optional<SuggestionNumber> replied = moment.scene()
                .about()
                .filter(about -> about.side() == About.Side.CADRE)
                .map(About::number);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        // The items of an album reply to the same message, each of them; and what is asked for may be answered by
        // replying.
        return Acts.words(moment, part.get(), replied)
                .map(plan -> Desk.continued(moment, plan))
                .or(() -> replied.map(number -> Desk.swiped(moment, number, part.get())));
    }

    private static Plan commanded(Moment moment, Event.Commanded commanded) {
        Optional<Command> command = Command.ofWord(commanded.name());
        DeepLink link = command.filter(Command.START::equals)
                .map(start -> DeepLink.read(commanded.argument()))
                .orElseGet(DeepLink.Greet::new);
        if (link instanceof DeepLink.Join(String code)) {
            return AdministratorConversation.join(moment, code);
        }
        if (!isAdmitted(moment)) {
            return stranger(moment);
        }
        if (link instanceof DeepLink.Open(SuggestionNumber number)) {
            return CadreConversation.opened(moment, number);
        }
        if (command.isEmpty()) {
            return ContributorConversation.unknownCommand(moment);
        }
        if (!command.get().isFor(moment.person().role())) {
            return ContributorConversation.forCadres(moment);
        }
        return switch (command.get().leastRole()) {
            case CONTRIBUTOR -> ContributorConversation.commanded(moment, command.get(), commanded.argument());
            case CADRE -> CadreConversation.commanded(moment, command.get(), commanded.argument());
            case ADMINISTRATOR -> AdministratorConversation.commanded(moment, command.get(), commanded.argument());
        };
    }

    private static Plan tapped(Moment moment, Event.Tapped tapped) {
        Optional<TapCodec.Read> read = TapCodec.read(tapped.data());
        if (read.isEmpty()) {
            return ContributorConversation.oldButton(moment);
        }
        return switch (read.get().tap()) {
            case Tap.OfStep ofStep ->
                read.get()
                                .revision()
                                .filter(revision ->
                                        revision == moment.dialogue().revision())
                                .isPresent()
                        ? ofStep(moment, ofStep)
                        : ContributorConversation.oldButton(moment);
            case Tap.Standing standing -> standing(moment, standing);
        };
    }

    private static Plan ofStep(Moment moment, Tap.OfStep tap) {
        if (tap instanceof Tap.SendOutcome || tap instanceof Tap.SoughtPage) {
            return CadreConversation.ofStep(moment, () -> ContributorConversation.tapped(moment, tap));
        }
        if (moment.dialogue().state() instanceof State.Inviting inviting) {
            Optional<Plan> plan = AdministratorConversation.inviting(moment, inviting, tap);
            if (plan.isPresent()) {
                return plan.get();
            }
        }
        return ContributorConversation.tapped(moment, tap);
    }

    private static Plan standing(Moment moment, Tap.Standing tap) {
        return switch (tap) {
            case Tap.Suggest suggest -> ContributorConversation.suggest(moment);
            case Tap.Resume resume -> ContributorConversation.suggest(moment);
            case Tap.ThrowAway throwAway -> Plan.of(ContributorConversation.throwAway(moment));
            case Tap.BringBack bringBack -> ContributorConversation.bringBack(moment);
            case Tap.MinePage(int page) -> ContributorConversation.mine(moment, page);
            case Tap.OpenOwn(var number) -> ContributorConversation.openOwn(moment, number);
            case Tap.Note(var number) -> ContributorConversation.note(moment, number);
            case Tap.Withdraw(var number) -> ContributorConversation.withdraw(moment, number);
            case Tap.Speak speak -> ContributorConversation.speak(moment, speak);
            case VerdictTap verdict -> ContributorConversation.judge(moment, verdict);
            case PointTap point -> ContributorConversation.mark(moment, point);
            case ReceiptTap receipt -> ContributorConversation.receipt(moment, receipt);
            case BoardTap board -> BoardConversation.tapped(moment, board);
            case AnswerTap answer -> InquiryAnswers.tapped(moment, answer);
            case PreferenceTap preference -> ContributorConversation.prefer(moment, preference);
            case ReportTap report -> CadreConversation.report(moment, report);
            case Tap.OfCadre ofCadre -> CadreConversation.tapped(moment, ofCadre);
            case Tap.OfAdministrator ofAdministrator -> AdministratorConversation.tapped(moment, ofAdministrator);
        };
    }

    private static Optional<Tap> standing(Event.Tapped tapped) {
        return TapCodec.read(tapped.data()).map(TapCodec.Read::tap);
    }

    private static Plan stranger(Moment moment) {
        return ContributorConversation.stranger(moment);
    }

    private static boolean isAdmitted(Moment moment) {
        return moment.person().admitted() || moment.person().cadre().isPresent();
    }
}
