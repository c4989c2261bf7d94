package org.massline.conversation;

import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/** The question for the contributor's verdict, and what is said of the answer. */
public sealed interface VerdictText extends Phrase {
    record DidItHelp() implements VerdictText {}

    /** Of a declined one. */
    record WasItUnderstandable() implements VerdictText {}

    record Thanks(Verdict verdict) implements VerdictText {}

    /** It is open again. */
    record Reopened(SuggestionNumber number) implements VerdictText {}

    /** A sentence about what is good. */
    record AskWords() implements VerdictText {}

    /** A sentence about what is not. */
    record AskWhatIsMissing() implements VerdictText {}

    /** They leave it at that. */
    record WithoutWords() implements VerdictText {}

    record WordsTooLong(int most) implements VerdictText {}

    record WordsAdded() implements VerdictText {}

    /** The same answer once more. */
    record AlreadySaid(Verdict verdict) implements VerdictText {}

    /** It was said too long ago to be changed. */
    record IsFinal(Verdict verdict, LocalDate on) implements VerdictText {}

    record StillOpenAgain() implements VerdictText {}

    record NotFinished() implements VerdictText {}
}
