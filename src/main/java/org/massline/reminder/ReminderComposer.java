package org.massline.reminder;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Card;
import org.massline.conversation.InboxPlace;
import org.massline.conversation.Label;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Cadre;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/**
 * Everything that somebody is to be reminded of becomes one message.
 *
 * <p>Same arguments, same result; safe for use by any thread.
 */
final class ReminderComposer {
    /** An entry is some 250 characters with its excerpt: ten of them and their headings stay below Telegram's 4096. */
    private static final int LISTED = 10;

    private static final int NUMBERS_TO_A_ROW = 5;
    private static final int EXCERPT = 100;

    private final Map<TopicId, Topic> topics;

    ReminderComposer(Map<TopicId, Topic> topics) {
        this.topics = Map.copyOf(topics);
    }

    /** To a cadre; a reply to a reminder of one suggestion alone is a reply in its thread. */
    Saying toCadre(List<Reminder> reminders) {
        List<Phrase> paragraphs = new ArrayList<>();
        List<SuggestionNumber> numbers = new ArrayList<>();
        for (Reminder.Kind kind : Reminder.Kind.values()) {
            List<Reminder> ofKind =
                    reminders.stream().filter(each -> each.kind() == kind).toList();
            List<Reminder> shown = ofKind.subList(0, Math.min(LISTED - numbers.size(), ofKind.size()));
            // Of which there is no room for a single one, how many there are is said all the same.
            if (!ofKind.isEmpty()) {
                paragraphs.add(heading(kind, ofKind.size()));
            }
            for (Reminder each : shown) {
                paragraphs.add(entry(each));
                numbers.add(each.suggestion().number());
            }
            if (!shown.isEmpty() && shown.size() < ofKind.size()) {
                paragraphs.add(new ReminderText.More(ofKind.size() - shown.size()));
            }
        }
        Screen screen = Screen.of(paragraphs);
        List<Choice> row = new ArrayList<>();
        for (SuggestionNumber number : numbers.stream().distinct().toList()) {
            row.add(button(new Label.OpenNumber(number), new Tap.Open(number)));
            if (row.size() == NUMBERS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        screen = screen.row(row);
        if (reminders.size() > numbers.size()) {
            screen = screen.row(button(new Label.ToInbox(), new Tap.InboxPage(InboxPlace.FIRST)));
        }
        return numbers.size() == 1
                ? screen.about(About.forCadre(numbers.getFirst())).message()
                : screen.message();
    }

    /**
     * To an administrator.
     *
     * @param responsible who should have answered each
     */
    Saying toAdministrator(List<Reminder> reminders, Map<SuggestionNumber, List<Cadre>> responsible) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new ReminderText.EscalatedHeading(reminders.size()));
        for (Reminder each : reminders.subList(0, Math.min(LISTED, reminders.size()))) {
            Suggestion suggestion = each.suggestion();
            List<Phrase> cadres = responsible.getOrDefault(suggestion.number(), List.of()).stream()
                    .<Phrase>map(cadre -> new ReminderText.CadreName(cadre.name()))
                    .toList();
            paragraphs.add(
                    cadres.isEmpty()
                            ? new ReminderText.NobodysEntry(suggestion.number(), topicOf(suggestion), each.day())
                            : new ReminderText.EscalatedEntry(
                                    suggestion.number(), topicOf(suggestion), each.day(), cadres));
        }
        if (reminders.size() > LISTED) {
            paragraphs.add(new ReminderText.More(reminders.size() - LISTED));
        }
        return Screen.of(paragraphs)
                .row(button(new Label.ToTopics(), new Tap.Topics()))
                .message();
    }

    private static Phrase heading(Reminder.Kind kind, int count) {
        return switch (kind) {
            case PROMISE_MISSED -> new ReminderText.PromiseMissedHeading(count);
            case TARGET_MISSED -> new ReminderText.TargetMissedHeading(count);
            case PROMISE_SOON -> new ReminderText.PromiseSoonHeading(count);
            case TARGET_SOON -> new ReminderText.TargetSoonHeading(count);
            case TARGET_ESCALATED -> new ReminderText.EscalatedHeading(count);
        };
    }

    private Phrase entry(Reminder reminder) {
        Suggestion suggestion = reminder.suggestion();
        Phrase excerpt = Card.excerpt(suggestion, EXCERPT);
        Topic topic = topicOf(suggestion);
        return switch (reminder.kind()) {
            case PROMISE_MISSED, PROMISE_SOON ->
                new ReminderText.PromisedEntry(suggestion.number(), suggestion.kind(), topic, excerpt, reminder.day());
            case TARGET_MISSED, TARGET_SOON, TARGET_ESCALATED ->
                new ReminderText.TargetEntry(suggestion.number(), suggestion.kind(), topic, excerpt, reminder.day());
        };
    }

    private Topic topicOf(Suggestion suggestion) {
        return Optional.ofNullable(topics.get(suggestion.topic()))
                .orElseThrow(() -> new IllegalArgumentException("the topic of " + suggestion.number() + " is gone"));
    }
}
