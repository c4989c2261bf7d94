package org.massline.conversation.acting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.Audience;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Facts;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Occasion;
import org.massline.conversation.Plan;
import org.massline.conversation.Receiver;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/**
 * Who sees to a suggestion: whoever takes it, the cadre to whom it is assigned, or those of another topic. They hear of it at
 * once, with the note that goes with it, and so does the one who had it.
 */
final class Assigning {
    private Assigning() {}

    /** It is mine from now on. */
    static Plan take(Moment moment, SuggestionNumber number, int revision) {
        return moment.person()
                .cadre()
                .map(cadre -> assign(moment, new State.Assigning(number, revision, Receiver.of(cadre.id())), ""))
                .orElseGet(() -> Plan.of(Acting.notYours(moment, moment.dialogue())));
    }

    /** The cadres to choose from. */
    static Plan cadres(Moment moment, DeedTap.AskCadre ask) {
        return choosing(
                moment,
                ask,
                (dossier, cadres) -> AssigningScreens.cadres(
                        dossier.suggestion(), cadres, ask.page(), moment.scene().chat()));
    }

    /** The topics to choose from. */
    static Plan topics(Moment moment, DeedTap.AskTopic ask) {
        return choosing(
                moment,
                ask,
                (dossier, cadres) -> AssigningScreens.topics(
                        dossier.suggestion(),
                        moment.school().offered(),
                        ask.page(),
                        moment.scene().chat()));
    }

    private static Plan choosing(Moment moment, DeedTap ask, BiFunction<Dossier, List<Cadre>, Screen> screen) {
        Dialogue dialogue = moment.dialogue();
        Need<Optional<Dossier>> suggestion = new Need.AnySuggestion(ask.number());
        Need<List<Cadre>> cadres = new Need.Cadres();
        return new Plan(
                Set.of(suggestion, cadres),
                facts -> Acting.asSeen(moment, ask, facts.answer(suggestion))
                        .map(dossier -> moment.show(dialogue, screen.apply(dossier, facts.answer(cadres))))
                        .orElseGet(() -> Acting.refused(moment, facts.answer(suggestion))));
    }

    /** A note is asked for; in a group there is none, since nobody is asked for words there. */
    static Plan askNote(Moment moment, DeedTap.AskNote ask) {
        State.Assigning assigning = new State.Assigning(ask.number(), ask.revision(), ask.to());
        if (moment.scene().chat() == ChatKind.GROUP) {
            return assign(moment, assigning, "");
        }
        Need<Optional<Dossier>> suggestion = new Need.AnySuggestion(ask.number());
        return Plan.of(
                suggestion,
                found -> Acting.asSeen(moment, ask, found)
                        .map(dossier -> {
                            Dialogue next = moment.asking(assigning);
                            return moment.show(next, AssigningScreens.note(assigning, next.revision()));
                        })
                        .orElseGet(() -> Acting.refused(moment, found)));
    }

    /**
     * They have it from now on.
     *
     * @param note for them; empty for none
     */
    static Plan assign(Moment moment, State.Assigning what, String note) {
        Dialogue home = moment.dialogue().state() instanceof State.Assigning ? Acting.home(moment) : moment.dialogue();
        Deed deed = new Deed.Assign(what.to(), note);
        Need<List<Cadre>> cadres = new Need.Cadres();
        Optional<Integer> seen = Optional.of(what.revision());
        Set<Need<?>> needs =
                new HashSet<>(Acting.act(moment, what.number(), seen, deed, home, Acting.showing(moment, home))
                        .needs());
        needs.add(cadres);
        return new Plan(needs, facts -> {
            List<Cadre> all = facts.answer(cadres);
            if (!isThere(moment, what.to(), all)) {
                return moment.show(home, Screen.of(new ActingText.NobodyThere()));
            }
            Handover handover = new Handover(moment, all, what, note);
            return Acting.act(
                            moment,
                            what.number(),
                            seen,
                            deed,
                            home,
                            (after, changes, id) ->
                                    handover.show(home, before(facts, what.number()), after, changes, id))
                    .then()
                    .apply(facts);
        });
    }

    private static Dossier before(Facts facts, SuggestionNumber number) {
        return facts.answer(new Need.SuggestionToChange(number)).orElseThrow();
    }

    private static boolean isThere(Moment moment, Receiver to, List<Cadre> cadres) {
        return to.cadre()
                .map(id -> cadres.stream().anyMatch(cadre -> cadre.id().equals(id)))
                .or(() -> to.topic().map(id -> moment.school().offered(id).isPresent()))
                .orElse(false);
    }

    /** What is told of it, and shown. */
    private record Handover(Moment moment, List<Cadre> cadres, State.Assigning what, String note) {
        Decision show(Dialogue home, Dossier before, Dossier after, List<Change> changes, long deed) {
            Dossier known = after.knowing(cadres);
            List<Change> all = new ArrayList<>(changes);
            all.addAll(tells(before, known, deed));
            // Whoever gave it to others may see it no longer, and take it back all the same.
            Screen screen = Sight.of(moment).covers(known.suggestion())
                    ? Acting.afterDeed(moment, known, deed)
                    : Screen.of(new ActingText.HandedOn(what.number(), receiver()))
                            .about(About.forCadre(what.number()))
                            .row(ActingScreens.undo(
                                    what.number(), known.suggestion().course().revision(), deed));
            return moment.show(home, all, screen);
        }

        private List<Change> tells(Dossier before, Dossier after, long deed) {
            Optional<CadreId> by = moment.person().cadre().map(Cadre::id);
            List<Change> tells = new ArrayList<>();
            Optional<CadreId> had = before.suggestion().course().assignedTo().filter(id -> !by.equals(Optional.of(id)));
            Optional<CadreId> has = what.to().cadre();
            has.filter(id -> !by.equals(has))
                    .ifPresent(id -> tells.add(tell(new Audience.OneCadre(id), received(after), deed)));
            what.to().topic().ifPresent(id -> tells.add(tell(new Audience.CadresOf(id, by), received(after), deed)));
            had.filter(id -> !had.equals(has))
                    .ifPresent(id -> tells.add(tell(
                            new Audience.OneCadre(id),
                            Screen.of(new ActingText.TakenFromYou(what.number(), name(), receiver()))
                                    .about(About.forCadre(what.number())),
                            deed)));
            return tells;
        }

        /** It was asked of them by name, and the note stands nowhere else: it does not wait for the digest. */
        private static Change tell(Audience audience, Screen screen, long deed) {
            return new Change.Tell(audience, Occasion.NEEDED, screen.message(), Optional.of(deed));
        }

        private Screen received(Dossier after) {
            Phrase given = note.isBlank()
                    ? new ActingText.Received(name(), receiver())
                    : new ActingText.ReceivedWithNote(name(), receiver(), new Passage(note));
            return AssigningScreens.received(after, moment.school(), given);
        }

        private String name() {
            return moment.person().cadre().map(Cadre::name).orElse("");
        }

        private Phrase receiver() {
            return what.to()
                    .topic()
                    .flatMap(moment.school()::topic)
                    .<Phrase>map(ActingText.ToTopic::new)
                    .or(() -> cadres.stream()
                            .filter(cadre -> what.to().cadre().equals(Optional.of(cadre.id())))
                            .findFirst()
                            .map(cadre -> new ActingText.ToCadre(cadre.name())))
                    .orElseThrow();
        }
    }
}
