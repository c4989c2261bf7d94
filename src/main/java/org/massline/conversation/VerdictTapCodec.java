package org.massline.conversation;

import java.util.List;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/** Verdicts as callback data: {@code verdict.<number>.<verdict>}, or {@code words} for the sentence that goes with it. */
final class VerdictTapCodec {
    /** The name of the family. */
    static final String FAMILY = "verdict";

    private static final String WORDS = "words";

    private VerdictTapCodec() {}

    static String body(VerdictTap tap) {
        return FAMILY + "." + tap.number().value() + "."
                + switch (tap) {
                    case VerdictTap.Judge judge -> judge.verdict().stored();
                    case VerdictTap.AddWords words -> WORDS;
                };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static VerdictTap parse(List<String> arguments) {
        SuggestionNumber number = new SuggestionNumber(Long.parseLong(arguments.getFirst()));
        String what = arguments.get(1);
        return what.equals(WORDS)
                ? new VerdictTap.AddWords(number)
                : new VerdictTap.Judge(number, Verdict.ofStored(what));
    }
}
