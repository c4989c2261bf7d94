package org.massline.conversation.administrator;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/** Who answers for what: by topic and by cadre, changed in place. */
final class Offices {
    private Offices() {}

    static Plan topics(Moment moment) {
        return Plan.of(new Need.Cadres(), cadres -> {
            List<Phrase> paragraphs = new ArrayList<>();
            paragraphs.add(new AdministratorText.Topics());
            Screen buttons = Screen.of();
            for (Topic topic : moment.school().topics()) {
                List<Phrase> names = cadres.stream()
                        .filter(cadre -> cadre.answersFor(topic.id()))
                        .<Phrase>map(cadre -> new AdministratorText.CadreName(cadre.name()))
                        .toList();
                int days = topic.responseTarget().count();
                paragraphs.add(
                        names.isEmpty()
                                ? new AdministratorText.TopicUnattended(topic, days)
                                : new AdministratorText.TopicAttended(topic, days, names));
                buttons = buttons.row(button(new Label.TopicName(topic), new Tap.OpenTopic(topic.id())));
            }
            return moment.show(moment.dialogue(), new Screen(paragraphs, buttons.choices()));
        });
    }

    static Plan topic(Moment moment, TopicId id) {
        return moment.school()
                .topic(id)
                .map(topic ->
                        Plan.of(new Need.Cadres(), cadres -> moment.show(moment.dialogue(), topicPage(topic, cadres))))
                .orElseGet(() -> topics(moment));
    }

    static Plan cadres(Moment moment) {
        return Plan.of(new Need.Cadres(), cadres -> moment.show(moment.dialogue(), cadresPage(moment, cadres)));
    }

    static Plan cadre(Moment moment, CadreId id) {
        return withCadre(moment, id, cadre -> moment.show(moment.dialogue(), cadrePage(moment, cadre)));
    }

    static Plan assign(Moment moment, TopicId topic, CadreId cadre, boolean fromTopic) {
        return change(moment, new Change.Assign(topic, cadre), topic, cadre, fromTopic);
    }

    static Plan unassign(Moment moment, TopicId topic, CadreId cadre, boolean fromTopic) {
        return change(moment, new Change.Unassign(topic, cadre), topic, cadre, fromTopic);
    }

    private static Plan change(Moment moment, Change change, TopicId topicId, CadreId cadreId, boolean fromTopic) {
        Optional<Topic> topic = moment.school().topic(topicId);
        if (topic.isEmpty()) {
            return topics(moment);
        }
        return Plan.of(new Need.Cadres(), cadres -> {
            if (find(cadres, cadreId).isEmpty()) {
                return moment.toast(moment.dialogue(), new AdministratorText.CadreGone());
            }
            List<Cadre> after = cadres.stream()
                    .map(cadre -> cadre.id().equals(cadreId) ? changed(cadre, change) : cadre)
                    .toList();
            Screen screen = fromTopic
                    ? topicPage(topic.get(), after)
                    : cadrePage(moment, find(after, cadreId).orElseThrow());
            return moment.show(moment.dialogue(), List.of(change), screen);
        });
    }

    private static Cadre changed(Cadre cadre, Change change) {
        Set<TopicId> topics = new HashSet<>(cadre.topics());
        if (change instanceof Change.Assign assign) {
            topics.add(assign.topic());
        } else if (change instanceof Change.Unassign unassign) {
            topics.remove(unassign.topic());
        }
        return new Cadre(cadre.id(), cadre.name(), cadre.role(), topics, cadre.digestTime());
    }

    static Plan askDismiss(Moment moment, CadreId id) {
        return withCadre(moment, id, cadre -> {
            if (isSelf(moment, id)) {
                return moment.toast(moment.dialogue(), new AdministratorText.CannotDismissYourself());
            }
            return moment.show(
                    moment.dialogue(),
                    Screen.of(new AdministratorText.AskDismiss(cadre.name()))
                            .row(
                                    button(new Label.YesDismiss(), new Tap.Dismiss(id)),
                                    button(new Label.ToCadres(), new Tap.Cadres())));
        });
    }

    /** Nobody dismisses themselves, so that there is always an administrator left. */
    static Plan dismiss(Moment moment, CadreId id) {
        return withCadre(moment, id, cadre -> {
            if (isSelf(moment, id)) {
                return moment.toast(moment.dialogue(), new AdministratorText.CannotDismissYourself());
            }
            return moment.show(
                    moment.dialogue(),
                    List.of(new Change.Dismiss(id)),
                    Screen.of(new AdministratorText.Dismissed(cadre.name()))
                            .row(button(new Label.ToCadres(), new Tap.Cadres())));
        });
    }

    private static Screen topicPage(Topic topic, List<Cadre> cadres) {
        Screen screen = Screen.of(new AdministratorText.AskWhoAnswers(topic));
        for (Cadre cadre : cadres) {
            screen = screen.row(
                    cadre.answersFor(topic.id())
                            ? button(new Label.Assigned(cadre.name()), new Tap.Unassign(topic.id(), cadre.id(), true))
                            : button(
                                    new Label.NotAssigned(cadre.name()), new Tap.Assign(topic.id(), cadre.id(), true)));
        }
        return screen.row(button(new Label.ToTopics(), new Tap.Topics()));
    }

    private static Screen cadresPage(Moment moment, List<Cadre> cadres) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new AdministratorText.Cadres());
        Screen buttons = Screen.of();
        for (Cadre cadre : cadres) {
            List<Phrase> topics = moment.school().topics().stream()
                    .filter(topic -> cadre.answersFor(topic.id()))
                    .<Phrase>map(AdministratorText.TopicName::new)
                    .toList();
            paragraphs.add(
                    topics.isEmpty()
                            ? new AdministratorText.CadreWithoutTopics(cadre.name(), cadre.role())
                            : new AdministratorText.CadreWithTopics(cadre.name(), cadre.role(), topics));
            buttons = buttons.row(button(new Label.CadreName(cadre.name()), new Tap.OpenCadre(cadre.id())));
        }
        return new Screen(paragraphs, buttons.choices());
    }

    private static Screen cadrePage(Moment moment, Cadre cadre) {
        Screen screen = Screen.of(new AdministratorText.AskWhatFor(cadre.name()));
        for (Topic topic : moment.school().topics()) {
            screen = screen.row(
                    cadre.answersFor(topic.id())
                            ? button(new Label.TopicChosen(topic), new Tap.Unassign(topic.id(), cadre.id(), false))
                            : button(new Label.TopicNotChosen(topic), new Tap.Assign(topic.id(), cadre.id(), false)));
        }
        if (!isSelf(moment, cadre.id())) {
            screen = screen.row(button(new Label.Dismiss(), new Tap.AskDismiss(cadre.id())));
        }
        return screen.row(button(new Label.ToCadres(), new Tap.Cadres()));
    }

    private static Plan withCadre(Moment moment, CadreId id, Function<Cadre, Decision> then) {
        return Plan.of(
                new Need.Cadres(),
                cadres -> find(cadres, id)
                        .map(then)
                        .orElseGet(() -> moment.toast(moment.dialogue(), new AdministratorText.CadreGone())));
    }

    private static boolean isSelf(Moment moment, CadreId id) {
        return moment.person().cadre().filter(cadre -> cadre.id().equals(id)).isPresent();
    }

    private static Optional<Cadre> find(List<Cadre> cadres, CadreId id) {
        return cadres.stream().filter(cadre -> cadre.id().equals(id)).findFirst();
    }
}
