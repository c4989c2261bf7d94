package org.massline.conversation.administrator;

import java.util.Optional;
import org.massline.chat.Event;
import org.massline.conversation.Command;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.TopicId;

/** What an administrator says and taps. The right is asked for again at every step. */
public final class AdministratorConversation {
    private AdministratorConversation() {}

    /** Somebody followed an invitation. */
    public static Plan join(Moment moment, String code) {
        return Joining.plan(moment, code);
    }

    /** A command of administrators, from somebody whose role was checked. */
    public static Plan commanded(Moment moment, Command command, String argument) {
        return switch (command) {
            case TOPICS -> Offices.topics(moment);
            case CADRES -> Offices.cadres(moment, 0);
            case INVITE -> Plan.of(Inviting.ask(moment, argument));
            case AUDIT -> AuditLog.commanded(moment, argument);
            case START,
                    SUGGEST,
                    MINE,
                    RECEIPT,
                    BOARD,
                    NOTIFICATIONS,
                    LANGUAGE,
                    PRIVACY,
                    MYDATA,
                    FORGET,
                    HELP,
                    CANCEL,
                    INBOX,
                    OPEN,
                    SEARCH,
                    DIGEST,
                    REPORT,
                    BULLETIN ->
                throw new IllegalArgumentException("/" + command.word() + " is no command of administrators");
        };
    }

    /** A button of the step in which an invitation is made; empty if the tap does not belong to it. */
    public static Optional<Plan> inviting(Moment moment, State.Inviting state, Tap.OfStep tap) {
        if (moment.person().role() == Role.ADMINISTRATOR || tap instanceof Tap.Back || tap instanceof Tap.Cancel) {
            return Inviting.plan(moment, state, tap);
        }
        // An administrator no longer: the step is over.
        Dialogue home = moment.dialogue().step(new State.Idle());
        return Optional.of(Plan.of(moment.toast(home, new AdministratorText.NotAnAdministrator())));
    }

    /** In a group it is said which topics' cadres meet there; empty, if somebody else asks, or for something else. */
    public static Optional<Plan> inGroup(Moment moment) {
        if (moment.person().role() != Role.ADMINISTRATOR) {
            return Optional.empty();
        }
        return switch (moment.event()) {
            case Event.Commanded commanded
            when Command.ofWord(commanded.name()).equals(Optional.of(Command.TOPICS)) ->
                Optional.of(Plan.of(Meetings.shown(moment)));
            case Event.Tapped tapped ->
                TapCodec.read(tapped.data()).map(TapCodec.Read::tap).flatMap(tap -> Meetings.tapped(moment, tap));
            default -> Optional.empty();
        };
    }

    /** A button of administrators, tapped by anybody. */
    public static Plan tapped(Moment moment, Tap.OfAdministrator tap) {
        if (moment.person().role() != Role.ADMINISTRATOR) {
            return Plan.of(notAnAdministrator(moment));
        }
        return switch (tap) {
            case Tap.Topics topics -> Offices.topics(moment);
            case Tap.OpenTopic(TopicId topic, int page) -> Offices.topic(moment, topic, page);
            case Tap.Cadres(int page) -> Offices.cadres(moment, page);
            case Tap.OpenCadre(CadreId cadre) -> Offices.cadre(moment, cadre);
            case Tap.Assign assign -> Offices.assign(moment, assign.topic(), assign.cadre(), assign.fromTopic());
            case Tap.Unassign unassign ->
                Offices.unassign(moment, unassign.topic(), unassign.cadre(), unassign.fromTopic());
            case Tap.MeetHere meet -> Plan.of(Meetings.notHere(moment));
            case Tap.MeetNoMore meet -> Plan.of(Meetings.notHere(moment));
            case Tap.AskDismiss(CadreId cadre) -> Offices.askDismiss(moment, cadre);
            case Tap.Dismiss(CadreId cadre) -> Offices.dismiss(moment, cadre);
            case Tap.Audit(var number, int page) -> AuditLog.page(moment, number, page);
        };
    }

    private static Decision notAnAdministrator(Moment moment) {
        return moment.toast(moment.dialogue(), new AdministratorText.NotAnAdministrator());
    }
}
