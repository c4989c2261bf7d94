package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardTap;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.board.BoardText;
import org.massline.model.BoardEntry;
import org.massline.model.Excerpt;

/**
 * Before a draft is signed: does something on the board say it already? Whoever writes is asked once for each draft, and only
 * where something is alike; everybody else does not notice.
 */
final class Comparing {
    private static final int MOST = 3;
    private static final int EXCERPT = 300;

    private Comparing() {}

    /** The same decision; if it comes to signing, what is alike is looked for first. */
    static Plan first(Moment moment, Decision decision) {
        Dialogue next = decision.next();
        Draft draft = next.draft().orElse(Draft.EMPTY);
        // Words that come while signing is asked for already are looked at, too: many write in several messages.
        boolean comesToSigning = next.state() instanceof State.Signing
                && next.revision() != moment.dialogue().revision();
        if (!comesToSigning || draft.compared() || draft.text().isBlank()) {
            return Plan.of(decision);
        }
        return Plan.of(
                new BoardNeed.Alike(draft.text(), MOST),
                (List<BoardEntry> found) -> found.isEmpty() ? decision : compare(moment, decision, found));
    }

    private static Decision compare(Moment moment, Decision decision, List<BoardEntry> found) {
        List<State.Alike> alike = found.stream()
                .map(entry -> new State.Alike(entry.number(), Excerpt.of(entry.text(), EXCERPT)))
                .toList();
        // In the place of the step that was decided on: it has the same revision.
        Dialogue next = decision.next().waitingFor(new State.Comparing(alike));
        return moment.show(
                next,
                decision.changes(),
                screen(new State.Comparing(alike), next.revision()).under(saidBeside(decision)));
    }

    /** What was refused, say: it holds whatever is asked. */
    private static Phrase[] saidBeside(Decision decision) {
        return decision.sayings().stream()
                .filter(Saying.Message.class::isInstance)
                .flatMap(saying -> ((Saying.Message) saying).paragraphs().stream())
                // That belongs to the question whose place is taken.
                .filter(phrase ->
                        !(phrase instanceof ContributorText.AskSigning || phrase instanceof ReceiptText.Offer))
                .toArray(Phrase[]::new);
    }

    /** The question that the state waits for. */
    static Screen screen(State.Comparing comparing, int revision) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new BoardText.AskDifferent(comparing.alike().size()));
        comparing.alike().forEach(each -> paragraphs.add(new BoardText.AlikeLine(each.number(), each.excerpt())));
        Screen screen = Screen.of(paragraphs);
        for (State.Alike each : comparing.alike()) {
            screen = screen.row(
                    button(new Label.SecondNumber(each.number()), new BoardTap.SecondInstead(each.number()), revision));
        }
        return screen.row(button(new Label.MineIsDifferent(), new BoardTap.MineIsDifferent(), revision))
                .row(Steps.backAndCancel(revision));
    }

    /** They mean something else, and are not asked again. */
    static Decision different(Moment moment, Draft draft) {
        return Drafting.proceed(moment, moment.dialogue().withDraft(draft.asDifferent()), List.of());
    }
}
