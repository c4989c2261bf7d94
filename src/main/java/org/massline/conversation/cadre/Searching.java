package org.massline.conversation.cadre;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.contributor.Errands;
import org.massline.model.Excerpt;
import org.massline.model.Page;
import org.massline.model.Suggestion;

/** Looks for words in what a cadre may read: in suggestions, their threads and their outcomes, whatever became of them. */
public final class Searching {
    private static final int TO_A_PAGE = 8;
    private static final int BUTTONS_TO_A_ROW = 4;
    private static final int EXCERPT = 100;
    /** Whoever looks for more than a sentence finds nothing. */
    private static final int MOST_WORDS = 100;

    private Searching() {}

    /** {@code /search soup}. */
    static Plan commanded(Moment moment, String words) {
        return words.isBlank()
                ? Plan.of(moment.show(moment.dialogue(), Screen.of(new SearchText.HowTo())))
                : page(moment, Excerpt.of(words, MOST_WORDS), 0);
    }

    /** A page of what was found. The words are too long for a button, so that they are kept until something else is done. */
    public static Plan page(Moment moment, String words, int page) {
        Sight sight = Sight.of(moment);
        Dialogue dialogue = moment.dialogue();
        Dialogue next = dialogue.state() instanceof State.Sought
                ? dialogue.step(new State.Sought(words))
                : Errands.asking(moment, new State.Sought(words));
        return Plan.of(
                new Need.Found(words, sight.topics(), sight.assignee(), page, TO_A_PAGE),
                found -> found.total() == 0
                        ? moment.show(dialogue, Screen.of(new SearchText.Nothing(words)))
                        : moment.show(next, screen(found, words, next.revision())));
    }

    private static Screen screen(Page<Suggestion> page, String words, int revision) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new SearchText.Heading(page.total(), words));
        page.items()
                .forEach(each -> paragraphs.add(new SearchText.Entry(
                        each.number(), each.kind(), each.status(), each.receivedOn(), Card.excerpt(each, EXCERPT))));
        Screen screen = Screen.of(paragraphs);
        List<Choice> row = new ArrayList<>();
        for (Suggestion each : page.items()) {
            row.add(button(new Label.OpenNumber(each.number()), new Tap.Open(each.number())));
            if (row.size() == BUTTONS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        List<Choice> paging = new ArrayList<>();
        if (page.hasPrevious()) {
            paging.add(button(new Label.PreviousPage(), new Tap.SoughtPage(page.index() - 1), revision));
        }
        if (page.hasNext()) {
            paging.add(button(new Label.NextPage(), new Tap.SoughtPage(page.index() + 1), revision));
        }
        return screen.row(row).row(paging);
    }
}
