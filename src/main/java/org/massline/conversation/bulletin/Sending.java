package org.massline.conversation.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.BulletinDeed;
import org.massline.conversation.BulletinTap;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Cadre;
import org.massline.model.Language;

/** A bulletin on its way: whoever sent it, and administrators, see how far it has come, and may pause or stop it. */
final class Sending {
    private Sending() {}

    /** The bulletin in each language, and the question whether it may go. */
    static Plan look(Moment moment, Cadre cadre) {
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.HasChannel channel = new Need.HasChannel();
        Need.CountOfPeople people = new Need.CountOfPeople();
        return new Plan(Set.of(draft, channel, people), facts -> {
            Optional<Bulletin> present = facts.answer(draft);
            if (present.isEmpty()) {
                return Bulletins.noDraft(moment);
            }
            Bulletin bulletin = present.get();
            List<Phrase> missing = bulletin.pairs().stream()
                    .filter(pair -> !pair.isWorded())
                    .<Phrase>map(pair -> new BulletinText.PairNumber(pair.number()))
                    .toList();
            if (!bulletin.isReady()) {
                Screen screen = BulletinScreens.draft(bulletin, facts.answer(channel));
                return moment.show(
                        moment.dialogue(),
                        missing.isEmpty() ? screen : screen.under(new BulletinText.WordsMissing(missing)));
            }
            List<Saying> sayings = new ArrayList<>();
            for (Language language : Language.values()) {
                Saying preview =
                        BulletinFrame.preview(bulletin, moment.school().name()).message();
                sayings.add(new Saying.In(language, preview));
            }
            boolean alsoChannel = facts.answer(channel) && bulletin.toChannel();
            int count = facts.answer(people);
            Phrase ask = alsoChannel ? new BulletinText.AskSendAndChannel(count) : new BulletinText.AskSend(count);
            sayings.add(Screen.of(new BulletinText.LooksLikeThis(), ask)
                    .row(Screen.button(new Label.SendBulletin(), new BulletinTap.SendOut(bulletin.revision())))
                    .row(Screen.button(new Label.ToBulletin(), new BulletinTap.ShowDraft()))
                    .message());
            Decision silent = moment.silence(moment.dialogue());
            List<Saying> all = new ArrayList<>(silent.sayings());
            all.addAll(sayings);
            return new Decision(silent.next(), List.of(), all);
        });
    }

    static Plan send(Moment moment, Cadre cadre, int revision) {
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.CountOfPeople people = new Need.CountOfPeople();
        Need.HasChannel channel = new Need.HasChannel();
        return new Plan(Set.of(draft, people, channel), facts -> {
            Optional<Bulletin> present = facts.answer(draft);
            if (present.isEmpty()) {
                return Bulletins.noDraft(moment);
            }
            Bulletin bulletin = present.get();
            if (bulletin.revision() != revision || !bulletin.isReady()) {
                return moment.show(
                        moment.dialogue(),
                        BulletinScreens.draft(bulletin, facts.answer(channel)).under(new BulletinText.LookAgain()));
            }
            int count = facts.answer(people);
            return place(moment)
                    .map(place -> moment.show(
                            moment.dialogue(),
                            List.of(new Change.ForBulletin(new BulletinDeed.Send(cadre.id(), revision, count, place))),
                            BulletinScreens.progress(begun(bulletin, count))))
                    .orElseGet(() -> Bulletins.noDraft(moment));
        });
    }

    private static Optional<MessageId> place(Moment moment) {
        return moment.event() instanceof Event.Tapped tapped ? Optional.of(tapped.message()) : Optional.empty();
    }

    static boolean isTheirs(Bulletin bulletin, Cadre cadre) {
        return cadre.isAdministrator() || bulletin.cadre().equals(cadre.id());
    }

    /** The draft as it is once it goes out. */
    static Bulletin begun(Bulletin draft, int people) {
        return draft.as(Bulletin.Status.SENDING, new Bulletin.Reach(people, 0, 0, 0, 0, false));
    }

    static Plan shown(Moment moment, BulletinId id, Cadre cadre) {
        return of(moment, id, cadre, found -> moment.show(moment.dialogue(), BulletinScreens.progress(found)));
    }

    static Plan pause(Moment moment, BulletinId id, Cadre cadre) {
        return of(
                moment,
                id,
                cadre,
                found -> found.status() == Bulletin.Status.SENDING
                        ? change(
                                moment,
                                new BulletinDeed.Pause(cadre.id(), id),
                                found.as(Bulletin.Status.PAUSED, found.reach()))
                        : moment.show(moment.dialogue(), BulletinScreens.progress(found)));
    }

    static Plan goOn(Moment moment, BulletinId id, Cadre cadre) {
        return of(
                moment,
                id,
                cadre,
                found -> found.status() == Bulletin.Status.PAUSED
                        ? change(
                                moment,
                                new BulletinDeed.GoOn(cadre.id(), id),
                                found.as(Bulletin.Status.SENDING, found.reach()))
                        : moment.show(moment.dialogue(), BulletinScreens.progress(found)));
    }

    static Plan askStop(Moment moment, BulletinId id, Cadre cadre) {
        return of(
                moment,
                id,
                cadre,
                found -> moment.show(
                        moment.dialogue(),
                        isOnItsWay(found) ? BulletinScreens.askStop(found) : BulletinScreens.progress(found)));
    }

    static Plan stop(Moment moment, BulletinId id, Cadre cadre) {
        return of(
                moment,
                id,
                cadre,
                found -> isOnItsWay(found)
                        ? change(
                                moment,
                                new BulletinDeed.Stop(cadre.id(), id),
                                found.as(Bulletin.Status.STOPPED, found.reach()))
                        : moment.show(moment.dialogue(), BulletinScreens.progress(found)));
    }

    private static Decision change(Moment moment, BulletinDeed deed, Bulletin then) {
        return moment.show(moment.dialogue(), List.of(new Change.ForBulletin(deed)), BulletinScreens.progress(then));
    }

    private static boolean isOnItsWay(Bulletin bulletin) {
        return bulletin.status() == Bulletin.Status.SENDING || bulletin.status() == Bulletin.Status.PAUSED;
    }

    /** Not there and not theirs sound the same. */
    private static Plan of(Moment moment, BulletinId id, Cadre cadre, Function<Bulletin, Decision> then) {
        return Plan.of(
                new Need.BulletinOf(id),
                found -> found.filter(bulletin -> isTheirs(bulletin, cadre))
                        .filter(bulletin -> bulletin.status() != Bulletin.Status.DRAFT)
                        .map(then)
                        .orElseGet(() -> moment.toast(moment.dialogue(), new BulletinText.NotYours())));
    }
}
