package org.massline.digest;

import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the digest says. */
public sealed interface DigestText extends Phrase {
    record Heading(LocalDate since) implements DigestText {}

    /** Above a digest that is shown before its time. */
    record PreviewHeading(LocalDate since) implements DigestText {}

    /**
     * Several weeks in one digest.
     *
     * @param weeks that it covers, at least 2
     */
    record CatchUp(int weeks) implements DigestText {}

    /** The three sections below it, counted. */
    record Overview(int overdue, int received, int open) implements DigestText {}

    /** The whole digest of a week without anything. */
    record Empty(LocalDate since) implements DigestText {}

    record PreviewEmpty(LocalDate since) implements DigestText {}

    record OverdueHeading(int count) implements DigestText {}

    record ReceivedHeading(int count) implements DigestText {}

    record OpenHeading(int count) implements DigestText {}

    record TopicHeading(Topic topic) implements DigestText {}

    /**
     * One suggestion.
     *
     * @param author {@link Anonymous} or {@link Named}
     * @param remark {@link DueBy}, {@link Late}, {@link StillOpen} or {@link Closed}
     * @param words {@link Words} or {@link WithoutWords}
     */
    record Entry(SuggestionNumber number, Kind kind, Phrase author, int attachments, Phrase remark, Phrase words)
            implements DigestText {}

    record Anonymous() implements DigestText {}

    record Named(String name) implements DigestText {}

    record DueBy(LocalDate targetOn) implements DigestText {}

    /**
     * Past its target.
     *
     * @param days on the calendar since the target
     */
    record Late(Topic topic, int days) implements DigestText {}

    record StillOpen(Topic topic, Status status, LocalDate targetOn) implements DigestText {}

    /** It came and was finished within the week. */
    record Closed(Status status) implements DigestText {}

    record Words(String excerpt) implements DigestText {}

    record WithoutWords() implements DigestText {}

    /** How many of the section are not listed. */
    record More(int count) implements DigestText {}

    /**
     * The week before the one that the digest is about.
     *
     * @param open at its end
     */
    record WeekBefore(int received, int closed, int open) implements DigestText {}
}
