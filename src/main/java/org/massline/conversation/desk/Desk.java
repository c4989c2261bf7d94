package org.massline.conversation.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.conversation.DeedTap;
import org.massline.conversation.DeskOwner;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.DeskSpot;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.acting.Acts;
import org.massline.conversation.acting.Replies;
import org.massline.conversation.cadre.CadreText;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Cadre;
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

    /** A button of a desk, tapped by a cadre. */
    public static Plan tapped(Moment moment, Tap.OfDesk tap) {
        Set<TopicId> visible = Sight.ofDigest(moment).topics();
        return switch (tap) {
            case Tap.DeskAt(DeskPlace place) -> page(moment, place, visible);
            case Tap.DeskEntry(DeskPlace place, SuggestionNumber number) -> entry(moment, place, number);
            case Tap.DeskDeed(DeskPlace place, DeedTap deed) ->
                onDesk(moment, place, deed.number(), Acts.tapped(moment, deed));
            case Tap.DeskTopics(DeskPlace place) -> topics(moment, place, visible);
        };
    }

    /** What a cadre typed or decided, where it was asked for: on the desk, if it was there. */
    public static Plan continued(Moment moment, Plan plan) {
        return moment.dialogue().desk().map(spot -> put(moment, spot, plan)).orElse(plan);
    }

    /** They replied to a message about it; where that is the desk, it is answered there, with the way on. */
    public static Plan swiped(Moment moment, SuggestionNumber number, Draft.Part part) {
        return moment.dialogue()
                .desk()
                .filter(spot -> moment.dialogue().state() instanceof State.Idle)
                .filter(spot -> spot.number().equals(number))
                .filter(spot -> moment.scene().repliedTo().equals(Optional.of(spot.message())))
                .map(spot -> put(moment, spot, Replies.reply(moment, number, Replies.words(part), part)))
                .orElseGet(() -> Replies.swiped(moment, number, part));
    }

    /** Back from what was asked to the suggestion that it was asked about, if it lies on a desk. */
    public static Optional<Plan> left(Moment moment) {
        Moment home = new Moment(moment.scene().at(moment.dialogue().step(new State.Idle())), moment.event());
        return moment.dialogue().desk().map(spot -> entry(home, spot.place(), spot.number()));
    }

    private static Plan page(Moment moment, DeskPlace place, Set<TopicId> visible) {
        if (visible.isEmpty()) {
            return Plan.of(moment.toast(moment.dialogue(), new CadreText.NoTopics()));
        }
        if (place.topic().filter(topic -> !visible.contains(topic)).isPresent()) {
            return Plan.of(moment.toast(moment.dialogue(), new CadreText.NotAmongYours()));
        }
        return Plan.of(
                new Need.Desk(place, visible, owner(moment)),
                page -> moment.show(
                        moment.dialogue(),
                        DeskScreens.page(page, moment.school().topics())));
    }

    private static Plan entry(Moment moment, DeskPlace place, SuggestionNumber number) {
        Plan shown = Plan.of(
                new Need.AnySuggestion(number),
                found -> found.filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .map(dossier -> moment.show(moment.dialogue(), DeskScreens.entry(dossier, moment)))
                        // Not there and not yours sound the same: the difference would tell what others receive.
                        .orElseGet(() -> moment.toast(moment.dialogue(), new CadreText.NotAmongYours())));
        return onDesk(moment, place, number, shown);
    }

    private static Plan onDesk(Moment moment, DeskPlace place, SuggestionNumber number, Plan plan) {
        return moment.event() instanceof Event.Tapped tapped
                ? put(moment, new DeskSpot(place, number, tapped.message()), plan)
                : plan;
    }

    private static Plan put(Moment moment, DeskSpot spot, Plan plan) {
        if (!hasDesk(moment)) {
            return plan;
        }
        Set<TopicId> visible = Sight.ofDigest(moment).topics();
        return OnDesk.put(moment, spot, new Need.DeskAround(spot.place(), visible, owner(moment), spot.number()), plan);
    }

    private static boolean hasDesk(Moment moment) {
        boolean noDigestHere = moment.scene().chat() == ChatKind.GROUP
                && moment.scene().groupTopics().ofDigest().isEmpty();
        return moment.person().cadre().isPresent() && !noDigestHere;
    }

    private static DeskOwner owner(Moment moment) {
        return switch (moment.scene().chat()) {
            case GROUP -> new DeskOwner.OfGroup(moment.scene().groupTopics().ofDigest());
            case PRIVATE ->
                new DeskOwner.OfCadre(moment.person()
                        .cadre()
                        .map(Cadre::id)
                        .orElseThrow(() -> new IllegalStateException("whoever is no cadre has no desk")));
        };
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
}
