package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.News;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.TypedNumber;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/**
 * Two suggestions that want the same become one: what becomes of the whole reaches the contributors of its parts, too.
 *
 * <p>There are no circles: nothing is merged into a part, and both rows are locked while that is decided.
 */
public final class Merging {
    /** More than these nobody compares on a phone. */
    private static final int MOST_ALIKE = 3;
    /** What was answered in this time may answer a new one, too. */
    private static final int MONTHS_BACK = 6;

    private Merging() {}

    /** Those alike a suggestion among all that whoever talks may see here. */
    public static Need<List<Suggestion>> alike(Moment moment, SuggestionNumber number) {
        Sight sight = Sight.of(moment);
        return new Need.Alike(
                number, sight.topics(), sight.assignee(), moment.scene().today().minusMonths(MONTHS_BACK), MOST_ALIKE);
    }

    /** Into which one? In a group only by a button, since nobody is asked for words there. */
    static Plan ask(Moment moment, DeedTap.AskWhole ask) {
        Need<Optional<Dossier>> suggestion = new Need.AnySuggestion(ask.number());
        Need<List<Suggestion>> alike = alike(moment, ask.number());
        return new Plan(
                Set.of(suggestion, alike),
                facts -> Acting.asSeen(moment, ask, facts.answer(suggestion))
                        .map(dossier -> asked(moment, dossier.suggestion(), facts.answer(alike)))
                        .orElseGet(() -> Acting.refused(moment, facts.answer(suggestion))));
    }

    private static Decision asked(Moment moment, Suggestion suggestion, List<Suggestion> alike) {
        if (moment.scene().chat() == ChatKind.GROUP) {
            return alike.isEmpty()
                    ? moment.toast(moment.dialogue(), new ActingText.InPrivate())
                    : moment.show(
                            moment.dialogue(),
                            MergingScreens.among(
                                            Screen.of(new ActingText.AskWholeInGroup(suggestion.number()))
                                                    .about(About.forCadre(suggestion.number())),
                                            suggestion,
                                            alike)
                                    .row(button(
                                            new Label.OpenNumber(suggestion.number()),
                                            new Tap.Open(suggestion.number()))));
        }
        State.Acting waiting =
                new State.Acting(suggestion.number(), suggestion.course().revision(), State.Acting.Wanted.WHOLE);
        Dialogue next = moment.asking(waiting);
        return moment.showAnew(
                next,
                List.of(),
                MergingScreens.asked(ActingScreens.asked(moment.scene(), waiting, next.revision()), suggestion, alike));
    }

    /** A number was typed, or something else. */
    static Plan typed(Moment moment, State.Acting waiting, Draft.Part part) {
        Optional<SuggestionNumber> whole =
                part.attachment().isPresent() ? Optional.empty() : TypedNumber.in(part.text());
        return whole.map(number -> merge(moment, waiting.number(), waiting.revision(), number))
                .orElseGet(() -> Plan.of(again(moment, moment.dialogue(), new ActingText.NoSuchNumber())));
    }

    /** It becomes a part of that one. */
    static Plan merge(Moment moment, SuggestionNumber number, int revision, SuggestionNumber whole) {
        Dialogue dialogue = moment.dialogue();
        Dialogue home = dialogue.state() instanceof State.Acting ? Acting.home(moment) : dialogue;
        Need<Optional<Dossier>> one = new Need.SuggestionToChange(number);
        Need<Optional<Dossier>> other = new Need.SuggestionToChange(whole);
        Set<Need<?>> needs = new HashSet<>(Set.of(new Need.NextDeed(), one));
        needs.add(other);
        return new Plan(needs, facts -> {
            if (facts.answer(one).filter(dossier -> isSeen(moment, dossier)).isEmpty()) {
                return Acting.notYours(moment, home);
            }
            if (number.equals(whole)) {
                return again(moment, dialogue, new ActingText.IntoItself(number));
            }
            Optional<Dossier> into = facts.answer(other).filter(dossier -> isSeen(moment, dossier));
            if (into.isEmpty()) {
                return Acting.notYours(moment, dialogue);
            }
            Status status = into.get().suggestion().status();
            if (status == Status.MERGED || status == Status.WITHDRAWN) {
                return again(moment, dialogue, new ActingText.TakesNoParts(whole, status));
            }
            return Acting.act(
                            moment,
                            number,
                            Optional.of(revision),
                            new Deed.Merge(whole),
                            home,
                            (after, changes, id) -> {
                                List<Change> all = new ArrayList<>(changes);
                                all.addAll(News.ofWhole(
                                        facts.answer(one).orElseThrow(), into.get(), moment.school(), Optional.of(id)));
                                return moment.show(home, all, Acting.afterDeed(moment, after, id));
                            })
                    .then()
                    .apply(facts);
        });
    }

    private static boolean isSeen(Moment moment, Dossier dossier) {
        return Sight.of(moment).covers(dossier.suggestion());
    }

    /** It cannot be; what was asked for still is. */
    private static Decision again(Moment moment, Dialogue dialogue, Phrase why) {
        return moment.event() instanceof org.massline.chat.Event.Tapped
                ? moment.toast(dialogue, why)
                : moment.show(dialogue, Screen.of(why));
    }
}
