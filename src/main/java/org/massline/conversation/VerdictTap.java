package org.massline.conversation;

import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/** The contributor's last word on how a suggestion ended. */
public sealed interface VerdictTap extends Tap.Standing {
    SuggestionNumber number();

    record Judge(SuggestionNumber number, Verdict verdict) implements VerdictTap {}

    /** A sentence with the verdict. */
    record AddWords(SuggestionNumber number) implements VerdictTap {}
}
