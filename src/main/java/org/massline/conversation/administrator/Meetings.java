package org.massline.conversation.administrator;

import static org.massline.conversation.Screen.button;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/**
 * Which topics' cadres meet in a group: said there, so that nobody has to find out its number. What the group gets, it gets
 * where this was said, which in a forum is one of its topics.
 */
final class Meetings {
    private Meetings() {}

    static Decision shown(Moment moment) {
        return moment.show(
                moment.dialogue(),
                screen(moment.school().topics(), moment.scene().groupTopics().here()));
    }

    /** A button below it; empty if it is another one. */
    static Optional<Plan> tapped(Moment moment, Tap tap) {
        return switch (tap) {
            case Tap.MeetHere(TopicId topic) -> Optional.of(Plan.of(changed(moment, topic, true)));
            case Tap.MeetNoMore(TopicId topic) -> Optional.of(Plan.of(changed(moment, topic, false)));
            default -> Optional.empty();
        };
    }

    /** The button stands in groups only. */
    static Decision notHere(Moment moment) {
        return moment.toast(moment.dialogue(), new AdministratorText.OnlyInGroups());
    }

    private static Decision changed(Moment moment, TopicId topic, boolean here) {
        Set<TopicId> before = moment.scene().groupTopics().here();
        if (moment.school().topic(topic).isEmpty() || before.contains(topic) == here) {
            return shown(moment);
        }
        Set<TopicId> after = new HashSet<>(before);
        if (here) {
            after.add(topic);
        } else {
            after.remove(topic);
        }
        Change change = here ? new Change.MeetHere(topic) : new Change.MeetNoMore(topic);
        return moment.show(
                moment.dialogue(), List.of(change), screen(moment.school().topics(), after));
    }

    private static Screen screen(List<Topic> topics, Set<TopicId> here) {
        Screen screen = Screen.of(new AdministratorText.AskWhatGroupGets());
        for (Topic topic : topics) {
            if (here.contains(topic.id())) {
                screen = screen.row(button(new Label.TopicChosen(topic), new Tap.MeetNoMore(topic.id())));
            } else if (topic.offered()) {
                screen = screen.row(button(new Label.TopicNotChosen(topic), new Tap.MeetHere(topic.id())));
            }
        }
        return screen;
    }
}
