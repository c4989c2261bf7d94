package org.massline.conversation.board;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Choice;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.BoardPage;
import org.massline.conversation.BoardPlace;
import org.massline.conversation.BoardTap;
import org.massline.conversation.BoardView;
import org.massline.conversation.Byline;
import org.massline.conversation.CardText;
import org.massline.conversation.Label;
import org.massline.conversation.PreferenceTap;
import org.massline.conversation.PublicLabel;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.BoardEntry;
import org.massline.model.BoardList;
import org.massline.model.Cadre;
import org.massline.model.Excerpt;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/** How the board looks. */
final class BoardScreens {
    /** Two lines of a phone. */
    private static final int EXCERPT = 120;

    private static final int BUTTONS_TO_A_ROW = 5;

    private BoardScreens() {}

    static Screen page(School school, BoardPlace place, BoardPage page) {
        List<Phrase> paragraphs = new ArrayList<>();
        Optional<Topic> topic = place.topic().flatMap(school::topic);
        paragraphs.add(topic.<Phrase>map(each -> new BoardText.HeadingOfTopic(place.list(), each))
                .orElseGet(() -> new BoardText.Heading(place.list())));
        if (page.entries().isEmpty()) {
            paragraphs.add(new BoardText.Nothing(place.list()));
        }
        page.entries().forEach(entry -> paragraphs.add(line(school, entry)));
        Screen screen = numbers(Screen.of(paragraphs), page.entries(), place);
        List<Choice> paging = new ArrayList<>();
        if (place.page() > 0) {
            paging.add(button(new Label.PreviousPage(), new BoardTap.BoardAt(place.page(place.page() - 1))));
        }
        if (page.hasNext() && place.page() < BoardPlace.MOST_PAGES) {
            paging.add(button(new Label.NextPage(), new BoardTap.BoardAt(place.page(place.page() + 1))));
        }
        return screen.row(paging).row(lists(place)).row(looking(school, place));
    }

    private static List<Choice> lists(BoardPlace place) {
        List<Choice> row = new ArrayList<>();
        for (BoardList list : BoardList.values()) {
            row.add(button(
                    list == place.list() ? new Label.BoardListChosen(list) : new Label.BoardListChoice(list),
                    new BoardTap.BoardAt(place.list(list))));
        }
        return row;
    }

    private static List<Choice> looking(School school, BoardPlace place) {
        Phrase topic = place.topic()
                .flatMap(school::topic)
                .<Phrase>map(Label.FilterTopic::new)
                .orElseGet(Label.FilterAnyTopic::new);
        return List.of(
                button(topic, new BoardTap.BoardTopics(place)),
                button(new Label.SearchBoard(), new BoardTap.SearchBoard()));
    }

    /** Which topic shall be shown alone. */
    static Screen topics(School school, BoardPlace place) {
        Screen screen = Screen.of(new BoardText.AskTopic())
                .row(button(new Label.AllTopics(), new BoardTap.BoardAt(place.topic(Optional.empty()))));
        List<Choice> row = new ArrayList<>();
        for (Topic topic : school.offered()) {
            row.add(button(new Label.TopicName(topic), new BoardTap.BoardAt(place.topic(Optional.of(topic.id())))));
            if (row.size() == 2) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return screen.row(row);
    }

    /** What was looked for, and what is there of it. */
    static Screen found(School school, String words, List<BoardEntry> entries, int revision) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(entries.isEmpty() ? new BoardText.NothingFound(words) : new BoardText.Found(words));
        entries.forEach(entry -> paragraphs.add(line(school, entry)));
        return numbers(Screen.of(paragraphs), entries, BoardPlace.FIRST)
                .row(button(new Label.SuggestWords(), new BoardTap.SuggestWords(), revision))
                .row(button(new Label.ToBoard(), new BoardTap.BoardAt(BoardPlace.FIRST)));
    }

    private static Screen numbers(Screen screen, List<BoardEntry> entries, BoardPlace from) {
        Screen with = screen;
        List<Choice> row = new ArrayList<>();
        for (BoardEntry each : entries) {
            row.add(button(new Label.OpenNumber(each.number()), new BoardTap.OpenEntry(each.number(), from)));
            if (row.size() == BUTTONS_TO_A_ROW) {
                with = with.row(row);
                row.clear();
            }
        }
        return with.row(row);
    }

    private static Phrase line(School school, BoardEntry entry) {
        Topic topic = topicOf(school, entry.topic());
        String excerpt = Excerpt.of(entry.text(), EXCERPT);
        return entry.seconds() == 0
                ? new BoardText.Line(entry.number(), topic, entry.status(), excerpt)
                : new BoardText.SecondedLine(entry.number(), topic, entry.status(), entry.seconds(), excerpt);
    }

    /**
     * An entry as everybody reads it.
     *
     * @param concludedBy whose words its outcome is
     */
    static List<Phrase> shown(School school, BoardEntry entry, Optional<Cadre> concludedBy) {
        Topic topic = topicOf(school, entry.topic());
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new BoardText.Title(entry.number(), topic));
        paragraphs.add(new CardText.Body(new Passage(entry.text())));
        paragraphs.add(new BoardText.Standing(entry.status(), entry.publishedOn()));
        boolean ended = entry.status() == Status.DONE || entry.status() == Status.DECLINED;
        entry.outcome()
                .filter(outcome -> ended)
                .map(Passage::new)
                .ifPresent(outcome -> paragraphs.add(concludedBy
                        .<Phrase>map(cadre -> new BoardText.OutcomeBy(outcome, Byline.of(cadre, topic)))
                        .orElseGet(() -> new BoardText.Outcome(outcome))));
        wholeOf(entry).ifPresent(whole -> paragraphs.add(new BoardText.PartOf(whole)));
        paragraphs.add(entry.seconds() == 0 ? new BoardText.FewSecond() : new BoardText.Seconds(entry.seconds()));
        return paragraphs;
    }

    private static Optional<SuggestionNumber> wholeOf(BoardEntry entry) {
        return entry.mergedInto().filter(into -> entry.status() == Status.MERGED);
    }

    /**
     * An entry by itself.
     *
     * @param from where the way back leads
     */
    static Screen entry(School school, BoardView view, BoardEntry entry, BoardPlace from) {
        List<Phrase> paragraphs = new ArrayList<>(shown(school, entry, view.concludedBy()));
        if (view.seconded()) {
            paragraphs.add(new BoardText.YouSecond());
        } else if (view.own()) {
            paragraphs.add(new BoardText.Own());
        }
        Screen screen = Screen.of(paragraphs);
        Optional<SuggestionNumber> whole = wholeOf(entry);
        if (whole.isPresent()) {
            screen = screen.row(button(new Label.OpenNumber(whole.get()), new BoardTap.OpenEntry(whole.get(), from)));
        }
        screen = screen.row(seconding(view, from));
        if (view.seconded()) {
            screen = screen.row(button(new PublicLabel.WhatIAmTold(), new PreferenceTap.ShowPreferences()));
        }
        return screen.row(button(new Label.ToBoard(), new BoardTap.BoardAt(from)));
    }

    private static List<Choice> seconding(BoardView view, BoardPlace from) {
        List<Choice> row = new ArrayList<>();
        if (view.seconded()) {
            row.add(button(new Label.TakeBack(), new BoardTap.TakeBack(view.number(), from)));
        } else if (view.canBeSeconded()) {
            row.add(button(new Label.Second(), new BoardTap.Second(view.number(), from)));
        }
        if (view.canBeSeconded()) {
            row.add(button(new Label.SayInOwnWords(), new BoardTap.SayInOwnWords(view.number())));
        }
        return row;
    }

    static Screen notThere() {
        return Screen.of(new BoardText.NotThere())
                .row(button(new Label.ToBoard(), new BoardTap.BoardAt(BoardPlace.FIRST)));
    }

    /** What was written already might be the words that are asked for. */
    static Screen useDraft(SuggestionNumber number, String text) {
        return Screen.of(new BoardText.AskUseDraft(number, Excerpt.of(text, EXCERPT)))
                .row(button(new Label.UseDraft(), new BoardTap.SayDraft(number)))
                .row(
                        button(new Label.Continue(), new Tap.Resume()),
                        button(new Label.ThrowAway(), new Tap.ThrowAway()));
    }

    private static Topic topicOf(School school, TopicId id) {
        return school.topic(id)
                .orElseThrow(() -> new IllegalStateException("a topic of the board is gone: " + id.value()));
    }
}
