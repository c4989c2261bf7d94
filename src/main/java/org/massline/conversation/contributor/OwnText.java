package org.massline.conversation.contributor;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/** A suggestion as the one who made it sees it. */
public sealed interface OwnText extends Phrase {
    record Waiting(Status status, LocalDate receivedOn, LocalDate targetOn) implements OwnText {}

    record Ended(Status status, LocalDate receivedOn, LocalDate closedOn) implements OwnText {}

    record Promised(LocalDate day) implements OwnText {}

    record MergedInto(SuggestionNumber whole) implements OwnText {}

    record Outcome(Passage text) implements OwnText {}

    record FromYou(LocalDate on, Passage text) implements OwnText {}

    record FilesFromYou(LocalDate on, List<Phrase> what) implements OwnText {
        public FilesFromYou {
            what = List.copyOf(what);
        }
    }

    record FromCadre(Phrase who, LocalDate on, Passage text) implements OwnText {}

    record FilesFromCadre(Phrase who, LocalDate on, List<Phrase> what) implements OwnText {
        public FilesFromCadre {
            what = List.copyOf(what);
        }
    }

    record Asked(Phrase who, LocalDate on, Passage text) implements OwnText {}

    /** A cadre who cannot be named any more. */
    record Somebody() implements OwnText {}

    /** Whoever does not want to wait until they are asked. */
    record DidItHelp() implements OwnText {}

    record WasItUnderstandable() implements OwnText {}

    record Judged(Verdict verdict, LocalDate on) implements OwnText {}

    record JudgedInWords(Verdict verdict, LocalDate on, Passage words) implements OwnText {}
}
