package org.massline.conversation.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Phrase;
import org.massline.conversation.BulletinDeed;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.model.Bulletin;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/** Words for a bulletin: asked for, and typed. */
final class Wording {
    private Wording() {}

    /** What was suggested. Whoever may read it is shown what there is to go by; what readers get is what they type. */
    static Plan said(Moment moment, Cadre cadre, SuggestionNumber number) {
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.BulletinChoiceOf choice = new Need.BulletinChoiceOf(number);
        return new Plan(Set.of(draft, choice), facts -> {
            if (facts.answer(draft).flatMap(each -> each.pair(number)).isEmpty()) {
                return Bulletins.noDraft(moment);
            }
            List<Phrase> original = facts.answer(choice).filter(each -> Bulletins.mayHave(moment, cadre, each)).stream()
                    .map(each -> BulletinScreens.original(moment, each))
                    .toList();
            return ask(moment, State.WordingBulletin.Words.SAID, Optional.of(number), original);
        });
    }

    static Decision did(Moment moment, SuggestionNumber number) {
        return ask(moment, State.WordingBulletin.Words.DID, Optional.of(number), List.of());
    }

    static Decision heading(Moment moment) {
        return ask(moment, State.WordingBulletin.Words.HEADING, Optional.empty(), List.of());
    }

    private static Decision ask(
            Moment moment, State.WordingBulletin.Words words, Optional<SuggestionNumber> number, List<Phrase> above) {
        State.WordingBulletin state = new State.WordingBulletin(words, number);
        Dialogue next = moment.asking(state);
        Screen screen = BulletinScreens.question(state)
                .row(BulletinScreens.backAndCancel(next.revision()))
                .under(above.toArray(Phrase[]::new));
        return moment.show(next, screen);
    }

    /** The words came. */
    static Plan typed(Moment moment, Cadre cadre, State.WordingBulletin state, String typed) {
        int most = state.words() == State.WordingBulletin.Words.HEADING ? Bulletin.MOST_HEADING : Bulletin.MOST_WORDS;
        if (typed.length() > most) {
            Screen again = BulletinScreens.question(state)
                    .row(BulletinScreens.backAndCancel(moment.dialogue().revision()));
            return Plan.of(moment.show(moment.dialogue(), again.under(new BulletinText.TooLong(typed.length(), most))));
        }
        Need.BulletinDraft draft = new Need.BulletinDraft(cadre.id());
        Need.HasChannel channel = new Need.HasChannel();
        Dialogue next = moment.dialogue().step(new State.Idle());
        return new Plan(
                Set.of(draft, channel),
                facts -> facts.answer(draft)
                        .flatMap(present -> changed(present, state, typed))
                        .map(changed -> moment.show(
                                next,
                                List.of(new Change.ForBulletin(deed(cadre.id(), changed, state))),
                                BulletinScreens.draft(changed, facts.answer(channel))))
                        .orElseGet(() -> moment.show(next, Screen.of(new BulletinText.NoDraft()))));
    }

    /** The draft with these words in it; nothing if what they are for is gone. */
    private static Optional<Bulletin> changed(Bulletin draft, State.WordingBulletin state, String typed) {
        if (state.number().isEmpty()) {
            return Optional.of(draft.headed(typed));
        }
        SuggestionNumber number = state.number().get();
        if (draft.pair(number).isEmpty()) {
            return Optional.empty();
        }
        boolean said = state.words() == State.WordingBulletin.Words.SAID;
        List<Bulletin.Pair> pairs = new ArrayList<>();
        for (Bulletin.Pair pair : draft.pairs()) {
            boolean meant = pair.number().equals(number);
            pairs.add(meant ? new Bulletin.Pair(number, said ? typed : pair.said(), said ? pair.did() : typed) : pair);
        }
        return Optional.of(draft.with(pairs));
    }

    private static BulletinDeed deed(CadreId cadre, Bulletin changed, State.WordingBulletin state) {
        return state.number()
                .flatMap(changed::pair)
                .<BulletinDeed>map(pair -> new BulletinDeed.Put(cadre, pair))
                .orElseGet(() -> new BulletinDeed.Head(cadre, changed.heading()));
    }
}
