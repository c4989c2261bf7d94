package org.massline.likeness;

import java.util.List;
import java.util.Set;

/**
 * English words without their endings: 'closing', 'closed', 'closes' and 'close' are one.
 *
 * <p>Lighter than Porter's rules (Program 14, 1980): only endings of number, tense and manner go, so that 'heater' and
 * 'heating', 'general' and 'generous' stay apart. What it makes need be no word, only the same for the same. Words with other
 * letters stay as they are.
 */
final class Stem {
    private static final int SHORTEST = 3;
    private static final List<String> ENDINGS = List.of("ingly", "edly", "ing", "ed", "ly");
    /** These only look as if they had an ending. */
    private static final Set<String> WHOLE = Set.of(
            "anything", "building", "during", "early", "evening", "everything", "morning", "nothing", "something");

    private Stem() {}

    static String of(String word) {
        if (word.length() <= SHORTEST || WHOLE.contains(word) || !isPlain(word)) {
            return word;
        }
        String stem = withoutEnding(singular(word));
        if (stem.endsWith("e") && stem.length() > SHORTEST + 1) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.endsWith("y") && stem.length() > SHORTEST && !isVowel(stem.charAt(stem.length() - 2))) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        return stem;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > SHORTEST + 1) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                String rest = word.substring(0, word.length() - ending.length());
                if (rest.length() >= SHORTEST && hasVowel(rest)) {
                    return isShortened(rest) ? rest + "e" : undoubled(rest);
                }
            }
        }
        return word;
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) < 'a' || word.charAt(at) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasVowel(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (isVowel(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** 'stopping' has lost its ending, but not what came with it; 'falling' never had less. */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled && stem.length() > SHORTEST ? stem.substring(0, last) : stem;
    }

    /** 'making' has lost an e; 'eating', 'fixing' and 'stopping' have not. */
    private static boolean isShortened(String stem) {
        return stem.length() == SHORTEST
                && !isVowel(stem.charAt(0))
                && isVowel(stem.charAt(1))
                && !isVowel(stem.charAt(2))
                && "wx".indexOf(stem.charAt(2)) < 0;
    }

    private static boolean isVowel(int each) {
        return "aeiouy".indexOf(each) >= 0;
    }
}
