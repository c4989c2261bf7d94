package org.massline.conversation.cadre;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Page;
import org.massline.model.Suggestion;
import org.massline.model.TopicId;

/** The open suggestions of a cadre, oldest target first. */
final class Inbox {
    private static final int TO_A_PAGE = 8;
    private static final int BUTTONS_TO_A_ROW = 4;
    private static final int EXCERPT = 100;

    private Inbox() {}

    static Plan page(Moment moment, Set<TopicId> topics, int page) {
        if (topics.isEmpty()) {
            return Plan.of(moment.show(moment.dialogue(), Screen.of(new CadreText.NoTopics())));
        }
        return Plan.of(
                new Need.Inbox(topics, page, TO_A_PAGE),
                found -> moment.show(
                        moment.dialogue(), screen(found, moment.scene().today())));
    }

    private static Screen screen(Page<Suggestion> page, LocalDate today) {
        if (page.total() == 0) {
            return Screen.of(new CadreText.InboxEmpty());
        }
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new CadreText.Inbox(page.total()));
        for (Suggestion each : page.items()) {
            Phrase excerpt = Card.excerpt(each, EXCERPT);
            paragraphs.add(
                    each.isOverdueOn(today)
                            ? new CadreText.OverdueEntry(each.number(), each.kind(), excerpt, each.targetOn())
                            : new CadreText.Entry(each.number(), each.kind(), excerpt, each.targetOn()));
        }
        Screen screen = Screen.of(paragraphs);
        List<Choice> row = new ArrayList<>();
        for (Suggestion each : page.items()) {
            row.add(button(new Label.OpenNumber(each.number()), new Tap.Open(each.number())));
            if (row.size() == BUTTONS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        screen = screen.row(row);
        List<Choice> paging = new ArrayList<>();
        if (page.hasPrevious()) {
            paging.add(button(new Label.PreviousPage(), new Tap.InboxPage(page.index() - 1)));
        }
        if (page.hasNext()) {
            paging.add(button(new Label.NextPage(), new Tap.InboxPage(page.index() + 1)));
        }
        return screen.row(paging);
    }
}
