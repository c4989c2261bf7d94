package org.massline.conversation.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.massline.conversation.BulletinChoice;
import org.massline.conversation.BulletinDeed;
import org.massline.conversation.BulletinTap;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Bulletin;
import org.massline.model.Cadre;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/** Composing a bulletin (/bulletin). Everybody composes their own, of what they may see. */
public final class Bulletins {
    /** Of those on their way; more than some at once nobody sends. */
    private static final int MOST_SHOWN = 5;

    private final Moment moment;
    private final Cadre cadre;

    private Bulletins(Moment moment, Cadre cadre) {
        this.moment = moment;
        this.cadre = cadre;
    }

    /** The draft as it stands, or the beginning of one. */
    public static Plan home(Moment moment, Cadre cadre) {
        return new Bulletins(moment, cadre).draft();
    }

    /** A button, tapped by a cadre. */
    public static Plan tapped(Moment moment, BulletinTap tap, Cadre cadre) {
        Bulletins bulletins = new Bulletins(moment, cadre);
        return switch (tap) {
            case BulletinTap.ShowDraft show -> bulletins.draft();
            case BulletinTap.PickPage(int page) -> bulletins.picking(page);
            case BulletinTap.Pick(SuggestionNumber number, int page) -> bulletins.pick(number, page);
            case BulletinTap.ShowPair(SuggestionNumber number) ->
                bulletins.ofPair(number, pair -> moment.show(moment.dialogue(), BulletinScreens.pair(pair)));
            case BulletinTap.WordSaid(SuggestionNumber number) -> Wording.said(moment, cadre, number);
            case BulletinTap.WordDid(SuggestionNumber number) ->
                bulletins.ofPair(number, pair -> Wording.did(moment, number));
            case BulletinTap.TakeOut(SuggestionNumber number) ->
                bulletins.ofPair(number, pair -> bulletins.takenOut(number));
            case BulletinTap.WordHeading heading -> bulletins.ofDraft(draft -> Wording.heading(moment));
            case BulletinTap.ToChannel(boolean yes) -> bulletins.toChannel(yes);
            case BulletinTap.AskDiscard ask ->
                bulletins.ofDraft(draft -> moment.show(moment.dialogue(), BulletinScreens.askDiscard()));
            case BulletinTap.Discard discard ->
                bulletins.ofDraft(draft -> moment.show(
                        moment.dialogue(),
                        List.of(new Change.ForBulletin(new BulletinDeed.Discard(cadre.id()))),
                        Screen.of(new BulletinText.Discarded())));
            case BulletinTap.Look look -> Sending.look(moment, cadre);
            case BulletinTap.SendOut(int revision) -> Sending.send(moment, cadre, revision);
            case BulletinTap.ShowProgress progress -> Sending.shown(moment, progress.id(), cadre);
            case BulletinTap.Pause pause -> Sending.pause(moment, pause.id(), cadre);
            case BulletinTap.GoOn goOn -> Sending.goOn(moment, goOn.id(), cadre);
            case BulletinTap.AskStop ask -> Sending.askStop(moment, ask.id(), cadre);
            case BulletinTap.Stop stop -> Sending.stop(moment, stop.id(), cadre);
        };
    }

    /** Words that were asked for. */
    public static Plan said(Moment moment, State.WordingBulletin state, String typed, Cadre cadre) {
        return Wording.typed(moment, cadre, state, typed.strip());
    }

    private Plan draft() {
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.HasChannel channel = new Need.HasChannel();
        Need.SentBulletins sent = new Need.SentBulletins(MOST_SHOWN);
        return new Plan(Set.of(draft, channel, sent), facts -> {
            List<Bulletin> others = facts.answer(sent).stream()
                    .filter(each -> Sending.isTheirs(each, cadre))
                    .filter(each -> each.status() == Bulletin.Status.SENDING || each.status() == Bulletin.Status.PAUSED)
                    .toList();
            Screen screen = facts.answer(draft)
                    .map(present -> BulletinScreens.draft(present, facts.answer(channel)))
                    .orElseGet(() -> Screen.of(new BulletinText.Begin())
                            .row(Screen.button(new Label.PickSuggestions(), new BulletinTap.PickPage(0))));
            return moment.show(moment.dialogue(), BulletinScreens.withOthers(screen, others));
        });
    }

    private Plan picking(int page) {
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.BulletinChoices choices = choices(page);
        return new Plan(
                Set.of(draft, choices),
                facts -> moment.show(
                        moment.dialogue(),
                        BulletinScreens.picking(moment, facts.answer(draft), facts.answer(choices))));
    }

    /** All of their own; administrators beside that what everybody may read on the board. */
    private Need.BulletinChoices choices(int page) {
        Set<TopicId> published = cadre.isAdministrator()
                ? moment.school().topics().stream().map(Topic::id).collect(Collectors.toSet())
                : Set.of();
        return new Need.BulletinChoices(Sight.of(moment).topics(), published, page);
    }

    private Plan pick(SuggestionNumber number, int page) {
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.BulletinChoiceOf choice = new Need.BulletinChoiceOf(number);
        return new Plan(Set.of(draft, choice), facts -> {
            Optional<Bulletin> present = facts.answer(draft);
            if (present.flatMap(each -> each.pair(number)).isPresent()) {
                return takenOut(number);
            }
            Optional<BulletinChoice> found = facts.answer(choice)
                    .filter(each -> mayHave(moment, cadre, each))
                    .filter(each -> !each.isTaken());
            if (found.isEmpty()) {
                return moment.toast(moment.dialogue(), new BulletinText.NotToHave());
            }
            if (present.filter(each -> each.pairs().size() >= Bulletin.MOST_PAIRS)
                    .isPresent()) {
                return moment.toast(moment.dialogue(), new BulletinText.Full(Bulletin.MOST_PAIRS));
            }
            Bulletin.Pair pair = BulletinScreens.prefilled(found.get());
            // Shown as it is in the draft now; from there the list is a tap away, on the page where it was.
            return moment.show(
                    moment.dialogue(),
                    List.of(put(pair)),
                    BulletinScreens.pair(pair)
                            .row(Screen.button(new Label.PickMore(), new BulletinTap.PickPage(page))));
        });
    }

    /** Whether it is theirs, or an administrator's because everybody may read it on the board. */
    static boolean mayHave(Moment moment, Cadre cadre, BulletinChoice choice) {
        return Sight.of(moment).covers(choice.suggestion())
                || (cadre.isAdministrator() && choice.published().isPresent());
    }

    private Decision takenOut(SuggestionNumber number) {
        return moment.show(
                moment.dialogue(),
                List.of(new Change.ForBulletin(new BulletinDeed.TakeOut(cadre.id(), number))),
                Screen.of(new BulletinText.TakenOut(number))
                        .row(
                                Screen.button(new Label.PickMore(), new BulletinTap.PickPage(0)),
                                Screen.button(new Label.ToBulletin(), new BulletinTap.ShowDraft())));
    }

    private Plan toChannel(boolean yes) {
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.HasChannel channel = new Need.HasChannel();
        return new Plan(Set.of(draft, channel), facts -> {
            Optional<Bulletin> present = facts.answer(draft);
            if (present.isEmpty() || !facts.answer(channel)) {
                return noDraft();
            }
            Bulletin changed = present.get().toChannel(yes);
            return moment.show(
                    moment.dialogue(),
                    List.of(new Change.ForBulletin(new BulletinDeed.ToChannel(cadre.id(), yes))),
                    BulletinScreens.draft(changed, true));
        });
    }

    private Change put(Bulletin.Pair pair) {
        return new Change.ForBulletin(new BulletinDeed.Put(cadre.id(), pair));
    }

    private Plan ofDraft(Function<Bulletin, Decision> then) {
        return Plan.of(
                new Need.BulletinDraft(cadre.id()), found -> found.map(then).orElseGet(this::noDraft));
    }

    private Plan ofPair(SuggestionNumber number, Function<Bulletin.Pair, Decision> then) {
        return ofDraft(draft -> draft.pair(number).map(then).orElseGet(this::noDraft));
    }

    private Decision noDraft() {
        return noDraft(moment);
    }

    static Decision noDraft(Moment moment) {
        return moment.toast(moment.dialogue(), new BulletinText.NoDraft());
    }
}
