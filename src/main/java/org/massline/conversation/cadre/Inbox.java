package org.massline.conversation.cadre;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.InboxPlace;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.CadreId;
import org.massline.model.InboxFilter;
import org.massline.model.InboxFilter.Hands;
import org.massline.model.Page;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.Topic;

/** The open suggestions of a cadre, oldest target first: all of them, or those that a filter lets through. */
final class Inbox {
    private static final int TO_A_PAGE = 8;
    private static final int BUTTONS_TO_A_ROW = 4;
    private static final int TOPICS_TO_A_ROW = 2;
    private static final int EXCERPT = 100;

    private Inbox() {}

    static Plan page(Moment moment, InboxPlace place) {
        Sight sight = Sight.of(moment);
        InboxFilter filter = allowed(place.filter(), moment);
        return Plan.of(
                new Need.Inbox(sight.topics(), sight.assignee(), filter, place.page(), TO_A_PAGE),
                found -> moment.show(
                        moment.dialogue(),
                        sight.topics().isEmpty() && found.total() == 0 && filter.equals(InboxFilter.NONE)
                                ? Screen.of(new CadreText.NoTopics())
                                : screen(moment, found, filter)));
    }

    /** From which topics one may be chosen. */
    static Plan topics(Moment moment, InboxPlace place) {
        InboxFilter filter = place.filter();
        Screen screen = Screen.of(new InboxText.AskTopic())
                .row(button(new Label.AllTopics(), at(filter.about(Optional.empty()))));
        List<Choice> row = new ArrayList<>();
        for (Topic topic : choosable(moment)) {
            row.add(button(new Label.TopicName(topic), at(filter.about(Optional.of(topic.id())))));
            if (row.size() == TOPICS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return Plan.of(moment.show(moment.dialogue(), screen.row(row)));
    }

    static Plan statuses(Moment moment, InboxPlace place) {
        InboxFilter filter = place.filter();
        Screen screen = Screen.of(new InboxText.AskStatus())
                .row(button(new Label.AnyStatus(), at(filter.standing(Optional.empty()))));
        for (Status status : Status.values()) {
            if (status.isOpen()) {
                screen = screen.row(button(new Label.StatusName(status), at(filter.standing(Optional.of(status)))));
            }
        }
        return Plan.of(moment.show(moment.dialogue(), screen));
    }

    /** A topic that is none of theirs, or gone, is not asked for: what is assigned of it stands among the rest. */
    private static InboxFilter allowed(InboxFilter filter, Moment moment) {
        boolean theirs = filter.topic()
                .filter(topic -> !Sight.of(moment).topics().contains(topic))
                .isEmpty();
        return theirs ? filter : filter.about(Optional.empty());
    }

    private static List<Topic> choosable(Moment moment) {
        return moment.school().topics().stream()
                .filter(topic -> Sight.of(moment).topics().contains(topic.id()))
                .toList();
    }

    private static Screen screen(Moment moment, Page<Suggestion> page, InboxFilter filter) {
        boolean some = !filter.equals(InboxFilter.NONE);
        if (page.total() == 0) {
            return some
                    ? Screen.of(new InboxText.NothingFits())
                            .row(toggles(filter))
                            .row(choices(moment, filter))
                    : Screen.of(new InboxText.Empty());
        }
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(some ? new InboxText.HeadingOfSome(page.total()) : new InboxText.Heading(page.total()));
        page.items().forEach(each -> paragraphs.add(entry(moment, each)));
        Screen screen = numbers(Screen.of(paragraphs), page);
        List<Choice> paging = new ArrayList<>();
        InboxPlace here = InboxPlace.of(filter);
        if (page.hasPrevious()) {
            paging.add(button(new Label.PreviousPage(), new Tap.InboxPage(here.page(page.index() - 1))));
        }
        if (page.hasNext()) {
            paging.add(button(new Label.NextPage(), new Tap.InboxPage(here.page(page.index() + 1))));
        }
        // One suggestion needs no filter to be found.
        boolean few = page.total() == 1 && !some;
        return few ? screen : screen.row(paging).row(toggles(filter)).row(choices(moment, filter));
    }

    private static Phrase entry(Moment moment, Suggestion each) {
        Phrase excerpt = Card.excerpt(each, EXCERPT);
        Phrase standing = standing(moment, each);
        return each.isOverdueOn(moment.scene().today())
                ? new InboxText.OverdueEntry(each.number(), each.kind(), standing, each.targetOn(), excerpt)
                : new InboxText.Entry(each.number(), each.kind(), standing, each.targetOn(), excerpt);
    }

    private static Phrase standing(Moment moment, Suggestion suggestion) {
        Optional<CadreId> assigned = suggestion.course().assignedTo();
        if (assigned.isEmpty()) {
            return new InboxText.Standing(suggestion.status());
        }
        return assigned.equals(Sight.of(moment).assignee())
                ? new InboxText.StandingWithYou(suggestion.status())
                : new InboxText.StandingWithSomebody(suggestion.status());
    }

    private static Screen numbers(Screen screen, Page<Suggestion> page) {
        Screen with = screen;
        List<Choice> row = new ArrayList<>();
        for (Suggestion each : page.items()) {
            row.add(button(new Label.OpenNumber(each.number()), new Tap.Open(each.number())));
            if (row.size() == BUTTONS_TO_A_ROW) {
                with = with.row(row);
                row.clear();
            }
        }
        return with.row(row);
    }

    private static List<Choice> toggles(InboxFilter filter) {
        return List.of(
                button(
                        filter.overdue() ? new Label.OnlyOverdueChosen() : new Label.OnlyOverdue(),
                        at(filter.overdue(!filter.overdue()))),
                toggle(filter, Hands.MINE, new Label.OnlyMine(), new Label.OnlyMineChosen()),
                toggle(filter, Hands.NOBODYS, new Label.OnlyNobodys(), new Label.OnlyNobodysChosen()));
    }

    /** What was chosen is let go of by choosing it again. */
    private static Choice toggle(InboxFilter filter, Hands hands, Phrase label, Phrase chosen) {
        return filter.hands() == hands
                ? button(chosen, at(filter.in(Hands.ANYBODYS)))
                : button(label, at(filter.in(hands)));
    }

    /** Whoever answers for one topic has nothing to choose there. */
    private static List<Choice> choices(Moment moment, InboxFilter filter) {
        List<Choice> row = new ArrayList<>();
        InboxPlace here = InboxPlace.of(filter);
        if (choosable(moment).size() > 1) {
            Phrase label = filter.topic()
                    .flatMap(moment.school()::topic)
                    .<Phrase>map(Label.FilterTopic::new)
                    .orElseGet(Label.FilterAnyTopic::new);
            row.add(button(label, new Tap.InboxTopics(here)));
        }
        Phrase label = filter.status().<Phrase>map(Label.FilterStatus::new).orElseGet(Label.FilterAnyStatus::new);
        row.add(button(label, new Tap.InboxStatuses(here)));
        return row;
    }

    private static Tap.InboxPage at(InboxFilter filter) {
        return new Tap.InboxPage(InboxPlace.of(filter));
    }
}
