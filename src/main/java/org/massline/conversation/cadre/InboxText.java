package org.massline.conversation.cadre;

import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;

/** What stands in the inbox of a cadre. */
public sealed interface InboxText extends Phrase {
    record Heading(int total) implements InboxText {}

    /** Above those that a filter lets through. */
    record HeadingOfSome(int total) implements InboxText {}

    record Empty() implements InboxText {}

    record NothingFits() implements InboxText {}

    record Entry(SuggestionNumber number, Kind kind, Phrase standing, LocalDate targetOn, Phrase excerpt)
            implements InboxText {}

    record OverdueEntry(SuggestionNumber number, Kind kind, Phrase standing, LocalDate targetOn, Phrase excerpt)
            implements InboxText {}

    /** Where one stands that is assigned to nobody. */
    record Standing(Status status) implements InboxText {}

    /** Where one stands that is assigned to whoever looks. */
    record StandingWithYou(Status status) implements InboxText {}

    /** Where one stands that is assigned to another cadre. */
    record StandingWithSomebody(Status status) implements InboxText {}

    record AskTopic() implements InboxText {}

    record AskStatus() implements InboxText {}
}
