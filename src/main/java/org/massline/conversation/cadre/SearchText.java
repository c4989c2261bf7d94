package org.massline.conversation.cadre;

import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;

/** What a cadre reads who looks for something. */
public sealed interface SearchText extends Phrase {
    record HowTo() implements SearchText {}

    record Nothing(String words) implements SearchText {}

    record Heading(int total, String words) implements SearchText {}

    record Entry(SuggestionNumber number, Kind kind, Status status, LocalDate receivedOn, Phrase excerpt)
            implements SearchText {}
}
