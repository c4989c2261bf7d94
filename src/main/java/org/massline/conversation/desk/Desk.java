package org.massline.conversation.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.conversation.DeskOwner;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.Dossier;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.cadre.CadreText;
import org.massline.conversation.cadre.Sight;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/**
 * One message in which a digest is worked through: a page of it, one suggestion at a time, and back.
 *
 * <p>What it shows is as it is now, in the order of the digest; what was dealt with is no longer there. So a tap on one of
 * yesterday's buttons finds its suggestion all the same, and shows what became of it.
 */
public final class Desk {
    private Desk() {}

    /**
     * A button of a desk.
     *
     * @param visible about which topics whoever taps may be shown something here
     * @param owner whose desk it is, where it was tapped
     */
    public static Plan tapped(Moment moment, Tap.OfDesk tap, Set<TopicId> visible, DeskOwner owner) {
        return switch (tap) {
            case Tap.DeskAt(DeskPlace place) -> page(moment, place, visible, owner);
            case Tap.DeskEntry(DeskPlace place, SuggestionNumber number) ->
                entry(moment, place, number, visible, owner);
            case Tap.DeskTopics(DeskPlace place) -> topics(moment, place, visible);
        };
    }

    private static Plan page(Moment moment, DeskPlace place, Set<TopicId> visible, DeskOwner owner) {
        if (visible.isEmpty()) {
            return Plan.of(moment.toast(moment.dialogue(), new CadreText.NoTopics()));
        }
        if (place.topic().filter(topic -> !visible.contains(topic)).isPresent()) {
            return Plan.of(moment.toast(moment.dialogue(), new CadreText.NotAmongYours()));
        }
        return Plan.of(
                new Need.Desk(place, visible, owner),
                page -> moment.show(
                        moment.dialogue(),
                        DeskScreens.page(page, moment.school().topics())));
    }

    private static Plan entry(
            Moment moment, DeskPlace place, SuggestionNumber number, Set<TopicId> visible, DeskOwner owner) {
        Need<Optional<Dossier>> suggestion = new Need.AnySuggestion(number);
        Need.DeskAround around = new Need.DeskAround(place, visible, owner, number);
        return new Plan(
                Set.of(suggestion, around),
                facts -> facts.answer(suggestion)
                        .filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .map(dossier -> {
                            Screen screen =
                                    DeskScreens.entry(dossier, topicOf(moment, dossier), place, facts.answer(around));
                            return moment.show(moment.dialogue(), screen);
                        })
                        // Not there and not yours sound the same: the difference would tell what others receive.
                        .orElseGet(() -> moment.toast(moment.dialogue(), new CadreText.NotAmongYours())));
    }

    private static Plan topics(Moment moment, DeskPlace place, Set<TopicId> visible) {
        List<Topic> topics = moment.school().topics().stream()
                .filter(topic -> visible.contains(topic.id()))
                .toList();
        return Plan.of(
                topics.isEmpty()
                        ? moment.toast(moment.dialogue(), new CadreText.NoTopics())
                        : moment.show(moment.dialogue(), DeskScreens.topics(place, topics)));
    }

    private static Topic topicOf(Moment moment, Dossier dossier) {
        return moment.school()
                .topic(dossier.suggestion().topic())
                .orElseThrow(() -> new IllegalStateException(
                        "the topic of " + dossier.suggestion().number() + " is gone"));
    }
}
