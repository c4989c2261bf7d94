package org.massline.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Label;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.SuggestionNumber;

/**
 * Gathers a digest's entries into messages. A message is never cut inside an entry, names its section and topic anew, and has
 * the buttons of its own entries.
 */
final class DigestPages {
    /**
     * An entry is at most 160 characters of the suggestion, 60 of a name, and some 180 of a topic's name and the words
     * around: eight of them stay below Telegram's 4096 with all headings, and are two full rows of buttons.
     */
    private static final int ENTRIES_TO_A_MESSAGE = 8;

    private static final int BUTTONS_TO_A_ROW = 4;

    private final boolean hasInbox;
    private final List<Saying> finished = new ArrayList<>();
    private final List<Phrase> paragraphs = new ArrayList<>();
    private final List<SuggestionNumber> numbers = new ArrayList<>();
    private @Nullable Phrase section;
    private @Nullable Phrase group;
    private boolean hasMore;

    DigestPages(DigestWeek.Occasion occasion) {
        hasInbox = occasion != DigestWeek.Occasion.GROUP;
    }

    /** A paragraph of its own. */
    void say(Phrase paragraph) {
        paragraphs.add(paragraph);
    }

    /** An entry, under the headings of its section and of its group in it. */
    void list(Phrase section, Optional<? extends Phrase> group, Phrase entry, SuggestionNumber number) {
        if (numbers.size() == ENTRIES_TO_A_MESSAGE) {
            finish(List.of());
        }
        begin(section);
        if (group.isPresent() && !group.get().equals(this.group)) {
            paragraphs.add(group.get());
            this.group = group.get();
        }
        paragraphs.add(entry);
        numbers.add(number);
    }

    /** The end of a section that is not listed to its end. */
    void more(Phrase section, Phrase count) {
        begin(section);
        paragraphs.add(count);
        hasMore = true;
    }

    /** All messages. */
    List<Saying> sayings() {
        finish(hasMore && hasInbox ? List.of(Screen.button(new Label.ToInbox(), new Tap.InboxPage(0))) : List.of());
        return List.copyOf(finished);
    }

    private void begin(Phrase next) {
        if (!next.equals(section)) {
            paragraphs.add(next);
            section = next;
            group = null;
        }
    }

    private void finish(List<Choice> lastRow) {
        Screen screen = Screen.of(paragraphs);
        List<Choice> row = new ArrayList<>();
        for (SuggestionNumber number : numbers) {
            row.add(Screen.button(new Label.OpenNumber(number), new Tap.Open(number)));
            if (row.size() == BUTTONS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        screen = screen.row(row).row(lastRow);
        finished.add(new Saying.Message(screen.paragraphs(), screen.choices(), Optional.empty()));
        paragraphs.clear();
        numbers.clear();
        section = null;
        group = null;
    }
}
