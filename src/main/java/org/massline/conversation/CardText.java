package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.Verdict;

/** A suggestion as cadres see it. */
public sealed interface CardText extends Phrase {
    /** Above a suggestion that has no number yet. */
    record PreviewTitle(Kind kind, Topic topic) implements CardText {}

    record Title(SuggestionNumber number, Kind kind, Topic topic) implements CardText {}

    record Anonymous() implements CardText {}

    /** Anonymous, and nothing can be told to whoever wrote it: they ask by their receipt. */
    record WithReceipt() implements CardText {}

    record SignedBy(String name) implements CardText {}

    record Body(Passage text) implements CardText {}

    record Beginning(String excerpt) implements CardText {}

    record WithoutWords() implements CardText {}

    record Attached(List<Phrase> what) implements CardText {
        public Attached {
            what = List.copyOf(what);
        }
    }

    record Photos(int count) implements CardText {}

    record Videos(int count) implements CardText {}

    record Files(int count) implements CardText {}

    /** One by its name. */
    record FileName(String name) implements CardText {}

    record Voices(int count) implements CardText {}

    record Places(int count) implements CardText {}

    /** Files that were not passed on: what they may tell of their author could not be removed. */
    record Withheld(int count) implements CardText {}

    record Standing(Status status, LocalDate receivedOn, LocalDate targetOn) implements CardText {}

    /** Everybody can read of it. */
    record OnBoard() implements CardText {}

    /** Who has it. */
    record With(String name) implements CardText {}

    /** In progress, to be done by that day. */
    record Promised(LocalDate day) implements CardText {}

    /** It was merged into that one. */
    record PartOf(SuggestionNumber whole) implements CardText {}

    /**
     * Others were merged into it.
     *
     * @param numbers of the first of them
     */
    record Parts(int count, List<Phrase> numbers) implements CardText {
        public Parts {
            numbers = List.copyOf(numbers);
        }
    }

    record PartNumber(SuggestionNumber number) implements CardText {}

    /** The text that went with done or declined. */
    record Outcome(Passage text) implements CardText {}

    /** What the contributor says of how it ended. */
    record Judged(Verdict verdict, LocalDate on) implements CardText {}

    record JudgedInWords(Verdict verdict, LocalDate on, Passage words) implements CardText {}

    /** What they said of an outcome before the one that is shown. */
    record JudgedEarlier(Verdict verdict, LocalDate on) implements CardText {}

    record JudgedEarlierInWords(Verdict verdict, LocalDate on, Passage words) implements CardText {}

    record Reopened(int count) implements CardText {}

    record FromContributor(LocalDate on, Passage text) implements CardText {}

    record FromCadre(LocalDate on, Passage text) implements CardText {}

    record FilesFromContributor(LocalDate on, List<Phrase> what) implements CardText {
        public FilesFromContributor {
            what = List.copyOf(what);
        }
    }

    record FilesFromCadre(LocalDate on, List<Phrase> what) implements CardText {
        public FilesFromCadre {
            what = List.copyOf(what);
        }
    }
}
