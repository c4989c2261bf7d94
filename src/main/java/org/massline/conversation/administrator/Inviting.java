package org.massline.conversation.administrator;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Choice;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.DeepLink;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.model.Role;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/** Making an invitation: as what, for which topics. */
public final class Inviting {
    private Inviting() {}

    static Decision ask(Moment moment, String argument) {
        boolean administrator = argument.strip().toLowerCase(Locale.ROOT).equals(Role.ADMINISTRATOR.stored());
        return show(moment, new State.Inviting(administrator ? Role.ADMINISTRATOR : Role.CADRE, Set.of()));
    }

    /** The question, with what is chosen so far. */
    public static Screen screen(School school, State.Inviting state, int revision) {
        Screen screen = Screen.of(new AdministratorText.AskInvitation());
        List<Choice> roles = new ArrayList<>();
        for (Role role : List.of(Role.CADRE, Role.ADMINISTRATOR)) {
            roles.add(button(
                    role == state.role() ? new Label.RoleChosen(role) : new Label.RoleChoice(role),
                    new Tap.InviteAs(role),
                    revision));
        }
        screen = screen.row(roles);
        for (Topic topic : school.offered()) {
            boolean chosen = state.topics().contains(topic.id());
            screen = screen.row(button(
                    chosen ? new Label.TopicChosen(topic) : new Label.TopicNotChosen(topic),
                    new Tap.InviteFor(topic.id()),
                    revision));
        }
        return screen.row(button(new Label.MakeInvitation(), new Tap.MakeInvitation(), revision))
                .row(
                        button(new Label.Back(), new Tap.Back(), revision),
                        button(new Label.Cancel(), new Tap.Cancel(), revision));
    }

    static Optional<Plan> plan(Moment moment, State.Inviting state, Tap.OfStep tap) {
        if (tap instanceof Tap.InviteAs(Role role) && role != Role.CONTRIBUTOR) {
            return Optional.of(Plan.of(show(moment, new State.Inviting(role, state.topics()))));
        }
        if (tap instanceof Tap.InviteFor(TopicId topic)
                && moment.school().offered(topic).isPresent()) {
            Set<TopicId> topics = new HashSet<>(state.topics());
            if (!topics.remove(topic)) {
                topics.add(topic);
            }
            return Optional.of(Plan.of(show(moment, new State.Inviting(state.role(), topics))));
        }
        if (!(tap instanceof Tap.MakeInvitation)) {
            return Optional.empty();
        }
        return Optional.of(
                state.role() == Role.CADRE && state.topics().isEmpty()
                        ? Plan.of(moment.toast(moment.dialogue(), new AdministratorText.ChooseATopic()))
                        : Plan.of(new Need.FreshCode(), code -> made(moment, state, code)));
    }

    private static Decision made(Moment moment, State.Inviting state, String code) {
        School school = moment.school();
        LocalDate until = moment.scene().today().plusDays(school.limits().invitationDays());
        String url = new DeepLink.Join(code).url(school.botUsername());
        return moment.show(
                moment.dialogue().step(new State.Idle()),
                List.of(new Change.Invite(code, state.role(), state.topics(), until)),
                Screen.of(
                        new AdministratorText.InvitationMade(state.role(), until),
                        new AdministratorText.InvitationLink(url)));
    }

    private static Decision show(Moment moment, State.Inviting state) {
        Dialogue next = moment.dialogue().step(state);
        return moment.show(next, screen(moment.school(), state, next.revision()));
    }
}
