package org.massline.conversation.desk;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the desk of a digest says. */
public sealed interface DeskText extends Phrase {
    record Heading() implements DeskText {}

    /** Only what is about one topic. */
    record HeadingOfTopic(Topic topic) implements DeskText {}

    record Empty() implements DeskText {}

    record OverdueHeading(int count) implements DeskText {}

    record ReceivedHeading(int count) implements DeskText {}

    record OpenHeading(int count) implements DeskText {}

    /**
     * One suggestion.
     *
     * @param author {@link Anonymous} or {@link Named}
     * @param remark {@link DueBy}, {@link Late}, {@link StillOpen}, {@link PromisedFor} or {@link Closed}
     * @param words {@link Words} or {@link WithoutWords}
     */
    record Entry(SuggestionNumber number, Kind kind, Phrase author, int attachments, Phrase remark, Phrase words)
            implements DeskText {}

    /**
     * Several that are alike, as one.
     *
     * @param alike how many beside the one that is shown
     */
    record FoldedEntry(
            SuggestionNumber number, Kind kind, Phrase author, int attachments, Phrase remark, Phrase words, int alike)
            implements DeskText {}

    record Anonymous() implements DeskText {}

    record WithReceipt() implements DeskText {}

    record Named(String name) implements DeskText {}

    record DueBy(Topic topic, LocalDate targetOn) implements DeskText {}

    /**
     * Past its target.
     *
     * @param days on the calendar since the target
     */
    record Late(Topic topic, int days) implements DeskText {}

    record StillOpen(Topic topic, Status status, LocalDate targetOn) implements DeskText {}

    /** In progress, to be done by a day. */
    record PromisedFor(Topic topic, LocalDate day) implements DeskText {}

    /** In progress, and to have been done by a day that has passed. */
    record PromiseMissed(Topic topic, LocalDate day) implements DeskText {}

    /** It came and was finished within the week. */
    record Closed(Topic topic, Status status) implements DeskText {}

    record Words(String excerpt) implements DeskText {}

    record WithoutWords() implements DeskText {}

    record PageOf(int page, int pages) implements DeskText {}

    record AskTopic() implements DeskText {}

    /** Under one suggestion: which are alike. */
    record Alike(List<Phrase> numbers) implements DeskText {
        public Alike {
            numbers = List.copyOf(numbers);
        }
    }

    record AlikeNumber(SuggestionNumber number) implements DeskText {}
}
