package org.massline.conversation.desk;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.acting.ActingScreens;
import org.massline.model.DigestSection;
import org.massline.model.Excerpt;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the message that is the desk shows: a page of it, one suggestion, or the topics to choose from. */
public final class DeskScreens {
    /** Four lines of a phone held upright tell what it is about. */
    private static final int EXCERPT = 160;
    /** Chinese is about twice as wide, and says about twice as much. */
    private static final int EXCERPT_OF_WIDE = 90;
    /** Names in Telegram are up to 64 + 1 + 64 characters; few need so many. */
    private static final int MOST_OF_A_NAME = 60;

    private static final int NUMBERS_TO_A_ROW = 4;
    private static final int TOPICS_TO_A_ROW = 2;

    private DeskScreens() {}

    /**
     * A page.
     *
     * @param topics of the school
     */
    public static Screen page(DeskPage page, List<Topic> topics) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(page.place()
                .topic()
                .<Phrase>map(id -> new DeskText.HeadingOfTopic(topic(topics, id)))
                .orElseGet(DeskText.Heading::new));
        if (page.isEmpty()) {
            paragraphs.add(new DeskText.Empty());
        }
        Optional<DigestSection> section = Optional.empty();
        for (DeskPage.Entry entry : page.entries()) {
            if (!section.equals(Optional.of(entry.section()))) {
                section = Optional.of(entry.section());
                paragraphs.add(heading(entry.section(), page.total(entry.section())));
            }
            paragraphs.add(entry(entry, topic(topics, entry.suggestion().topic()), page.today()));
        }
        if (page.pages() > 1) {
            paragraphs.add(new DeskText.PageOf(page.place().page() + 1, page.pages()));
        }
        Screen screen = Screen.of(paragraphs);
        List<SuggestionNumber> listed = page.entries().stream()
                .map(entry -> entry.suggestion().number())
                .toList();
        for (List<Choice> row : numbers(page.place(), listed)) {
            screen = screen.row(row);
        }
        return screen.row(turning(page)).row(jumps(page)).row(byTopic(page));
    }

    /**
     * One suggestion with what can be done about it. Opened by itself it comes with its files, which would not fit into this message,
     * with those that are alike, and with what is rarely done.
     */
    static Screen entry(Dossier dossier, Moment moment) {
        Screen card =
                ActingScreens.card(dossier, moment.school(), moment.scene().chat());
        boolean hasFiles = dossier.attachments().values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> !(each instanceof Attachment.Withheld));
        return card.row(button(
                hasFiles ? new Label.OpenWithFiles() : new Label.OpenAlone(),
                new Tap.Open(dossier.suggestion().number())));
    }

    /** From one suggestion to the ones beside it, and back to the page. */
    static List<Choice> wayOn(DeskPlace place, DeskPage.Around around) {
        List<Choice> row = new ArrayList<>();
        around.previous()
                .ifPresent(number -> row.add(button(new Label.PreviousEntry(), new Tap.DeskEntry(place, number))));
        row.add(button(new Label.ToDesk(), new Tap.DeskAt(place)));
        around.next().ifPresent(number -> row.add(button(new Label.NextEntry(), new Tap.DeskEntry(place, number))));
        return row;
    }

    /** The topics of which one may be shown alone. */
    static Screen topics(DeskPlace place, List<Topic> topics) {
        Screen screen = Screen.of(new DeskText.AskTopic())
                .row(button(new Label.AllTopics(), new Tap.DeskAt(place.about(Optional.empty()))));
        List<Choice> row = new ArrayList<>();
        for (Topic topic : topics) {
            row.add(button(new Label.TopicName(topic), new Tap.DeskAt(place.about(Optional.of(topic.id())))));
            if (row.size() == TOPICS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return screen.row(row);
    }

    /** Rows of buttons that open these. */
    static List<List<Choice>> numbers(DeskPlace place, List<SuggestionNumber> numbers) {
        List<List<Choice>> rows = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += NUMBERS_TO_A_ROW) {
            rows.add(numbers.subList(from, Math.min(numbers.size(), from + NUMBERS_TO_A_ROW)).stream()
                    .map(number -> button(new Label.OpenNumber(number), new Tap.DeskEntry(place, number)))
                    .toList());
        }
        return rows;
    }

    private static List<Choice> turning(DeskPage page) {
        DeskPlace place = page.place();
        List<Choice> row = new ArrayList<>();
        if (place.page() > 0) {
            row.add(button(new Label.PreviousPage(), new Tap.DeskAt(place.page(place.page() - 1))));
        }
        if (place.page() + 1 < page.pages()) {
            row.add(button(new Label.NextPage(), new Tap.DeskAt(place.page(place.page() + 1))));
        }
        return row;
    }

    /** Straight to the beginning of a section; of no use where all is on one page. */
    private static List<Choice> jumps(DeskPage page) {
        List<Choice> row = new ArrayList<>();
        if (page.pages() > 1) {
            for (DigestSection section : DigestSection.values()) {
                int count = page.total(section);
                if (count > 0 && page.firstPages().containsKey(section)) {
                    Phrase label = switch (section) {
                        case OVERDUE -> new Label.OverdueCount(count);
                        case RECEIVED -> new Label.ReceivedCount(count);
                        case OPEN -> new Label.OpenCount(count);
                    };
                    row.add(button(
                            label,
                            new Tap.DeskAt(page.place().page(page.firstPages().get(section)))));
                }
            }
        }
        return row;
    }

    private static List<Choice> byTopic(DeskPage page) {
        boolean useful = page.topics().size() > 1
                && (page.pages() > 1 || page.place().topic().isPresent());
        return useful ? List.of(button(new Label.ByTopic(), new Tap.DeskTopics(page.place()))) : List.of();
    }

    private static Phrase heading(DigestSection section, int count) {
        return switch (section) {
            case OVERDUE -> new DeskText.OverdueHeading(count);
            case RECEIVED -> new DeskText.ReceivedHeading(count);
            case OPEN -> new DeskText.OpenHeading(count);
        };
    }

    private static Phrase entry(DeskPage.Entry entry, Topic topic, LocalDate today) {
        Suggestion suggestion = entry.suggestion();
        Phrase author = switch (suggestion.signature()) {
            case Signature.Anonymous anonymous -> new DeskText.Anonymous();
            case Signature.WithReceipt receipt -> new DeskText.WithReceipt();
            case Signature.Named(String name) -> new DeskText.Named(Excerpt.of(name, MOST_OF_A_NAME));
        };
        String excerpt = Excerpt.of(suggestion.text(), isWide(suggestion.text()) ? EXCERPT_OF_WIDE : EXCERPT);
        Phrase words = excerpt.isEmpty() ? new DeskText.WithoutWords() : new DeskText.Words(excerpt);
        Phrase remark = remark(entry, topic, today);
        return entry.alike() == 0
                ? new DeskText.Entry(
                        suggestion.number(), suggestion.kind(), author, suggestion.attachments(), remark, words)
                : new DeskText.FoldedEntry(
                        suggestion.number(),
                        suggestion.kind(),
                        author,
                        suggestion.attachments(),
                        remark,
                        words,
                        entry.alike());
    }

    private static Phrase remark(DeskPage.Entry entry, Topic topic, LocalDate today) {
        Suggestion suggestion = entry.suggestion();
        if (!suggestion.status().isOpen()) {
            return new DeskText.Closed(topic, suggestion.status());
        }
        Optional<LocalDate> promised = suggestion.course().promisedOn();
        if (promised.isPresent()) {
            return promised.get().isBefore(today)
                    ? new DeskText.PromiseMissed(topic, promised.get())
                    : new DeskText.PromisedFor(topic, promised.get());
        }
        return switch (entry.section()) {
            case OVERDUE ->
                new DeskText.Late(topic, Math.toIntExact(ChronoUnit.DAYS.between(suggestion.targetOn(), today)));
            case RECEIVED -> new DeskText.DueBy(topic, suggestion.targetOn());
            case OPEN -> new DeskText.StillOpen(topic, suggestion.status(), suggestion.targetOn());
        };
    }

    /** Whether most of the beginning is in Chinese characters. */
    private static boolean isWide(String text) {
        String beginning = text.substring(0, Math.min(text.length(), EXCERPT));
        return beginning.codePoints().filter(Character::isIdeographic).count() * 2 > beginning.length();
    }

    private static Topic topic(List<Topic> topics, org.massline.model.TopicId id) {
        return topics.stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the school has no topic " + id));
    }
}
