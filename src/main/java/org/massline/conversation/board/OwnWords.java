package org.massline.conversation.board;

import java.util.Optional;
import java.util.function.BiFunction;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardPlace;
import org.massline.conversation.BoardView;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.contributor.Errands;
import org.massline.model.BoardEntry;
import org.massline.model.SuggestionNumber;

/**
 * Seconding something in one's own words: a draft like any other, which becomes a part of what is seconded when it is sent, and
 * a thread of its own.
 */
final class OwnWords {
    private OwnWords() {}

    static Plan ask(Moment moment, SuggestionNumber number) {
        return ifPossible(moment, number, (view, entry) -> {
            Dialogue dialogue = moment.dialogue();
            Draft draft = dialogue.draft().filter(each -> !each.isEmpty()).orElse(Draft.EMPTY);
            boolean another = !draft.isEmpty() && !draft.joins().equals(Optional.of(number));
            return another
                    ? moment.show(dialogue, BoardScreens.useDraft(number, draft.text()))
                    : Errands.proceed(moment, dialogue.withDraft(draft.joining(number, entry.topic())));
        });
    }

    /** What lies here, or was put aside, is what they want to say. */
    static Plan useDraft(Moment moment, SuggestionNumber number) {
        return ifPossible(moment, number, (view, entry) -> {
            Dialogue dialogue = moment.dialogue();
            if (dialogue.hasWords()) {
                Draft draft = dialogue.draft().orElseThrow();
                return Errands.proceed(moment, dialogue.withDraft(draft.joining(number, entry.topic())));
            }
            Draft draft = dialogue.discarded().orElse(Draft.EMPTY);
            return Errands.proceed(
                    moment,
                    dialogue.withDraft(draft.joining(number, entry.topic())).withoutDiscarded());
        });
    }

    private static Plan ifPossible(
            Moment moment, SuggestionNumber number, BiFunction<BoardView, BoardEntry, Decision> then) {
        return Plan.of(new BoardNeed.Entry(number), (BoardView view) -> {
            if (view.canBeSeconded()) {
                return then.apply(view, view.entry().orElseThrow());
            }
            Screen asItIs = BoardConversation.entry(moment, view, BoardPlace.FIRST);
            return moment.show(
                    moment.dialogue(),
                    view.entry().isEmpty() || view.own() ? asItIs : asItIs.under(new BoardText.Finished(number)));
        });
    }
}
