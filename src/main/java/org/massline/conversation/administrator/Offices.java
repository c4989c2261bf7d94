package org.massline.conversation.administrator;

import static org.massline.conversation.Screen.button;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return Plan.of(
                new Need.Cadres(),
                cadres -> moment.show(moment.dialogue(), OfficeScreens.topics(moment.school(), cadres)));
    }

    static Plan topic(Moment moment, TopicId id, int page) {
        return moment.school()
                .topic(id)
                .map(topic -> Plan.of(
                        new Need.Cadres(),
                        cadres -> moment.show(moment.dialogue(), OfficeScreens.topic(topic, cadres, page))))
                .orElseGet(() -> topics(moment));
    }

    static Plan cadres(Moment moment, int page) {
        return Plan.of(
                new Need.Cadres(),
                cadres -> moment.show(moment.dialogue(), OfficeScreens.cadres(moment.school(), cadres, page)));
    }

    static Plan cadre(Moment moment, CadreId id) {
        return withCadre(moment, id, cadre -> moment.show(moment.dialogue(), page(moment, cadre)));
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
                    ? OfficeScreens.topic(topic.get(), after, OfficeScreens.pageOf(after, cadreId))
                    : page(moment, find(after, cadreId).orElseThrow());
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
                    Screen.of(new AdministratorText.AskDismiss(OfficeScreens.shortName(cadre)))
                            .row(
                                    button(new Label.YesDismiss(), new Tap.Dismiss(id)),
                                    button(new Label.ToCadres(), new Tap.Cadres(0))));
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
                    Screen.of(new AdministratorText.Dismissed(OfficeScreens.shortName(cadre)))
                            .row(button(new Label.ToCadres(), new Tap.Cadres(0))));
        });
    }

    private static Screen page(Moment moment, Cadre cadre) {
        return OfficeScreens.cadre(moment.school(), cadre, isSelf(moment, cadre.id()));
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
