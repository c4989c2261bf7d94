package org.massline.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.likeness.SchoolWords.Found;
import org.massline.likeness.SchoolWords.Meaning;

/**
 * What was meant by a word that is not in the table, but nearly.
 *
 * <p>In words of letters one letter may be wrong, missing, too many, or have changed places with the next: four of five slips
 * are one of these (Damerau, 'A technique for computer detection and correction of spelling errors', CACM 1964). Of Han
 * characters, which are typed by their sound, one may be another that sounds alike. If a word is near to two meanings, it has
 * none.
 */
final class Misspellings {
    /** Shorter ones are too near to each other. */
    private static final int SHORTEST_WORD = 6;

    private final Map<Character, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> runs = new HashMap<>();
    private final Map<String, Meaning> meanings;
    private final Sounds sounds = Sounds.read();
    private final int longestRun;

    Misspellings(Map<String, Meaning> meanings) {
        this.meanings = meanings;
        int longest = 2;
        for (String word : meanings.keySet()) {
            if (SchoolWords.isHan(word)) {
                runs.computeIfAbsent(sounds.of(word), key -> new ArrayList<>()).add(word);
                longest = Math.max(longest, word.length());
            } else if (word.length() >= SHORTEST_WORD - 1 && word.indexOf(' ') < 0) {
                words.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word);
            }
        }
        longestRun = longest;
    }

    /** What a word without its ending may have meant. */
    Optional<Meaning> meant(String stem) {
        if (stem.length() < SHORTEST_WORD) {
            return Optional.empty();
        }
        return only(words.getOrDefault(stem.charAt(0), List.of()).stream()
                .filter(word -> isOneSlipFrom(word, stem))
                .toList());
    }

    /** What the longest word of two and more characters that begins there may have meant. */
    Optional<Found> meantAt(String run, int at) {
        for (int length = Math.min(longestRun, run.length() - at); length > 1; length--) {
            String written = run.substring(at, at + length);
            Optional<Meaning> meant = only(runs.getOrDefault(sounds.of(written), List.of()).stream()
                    .filter(word -> differences(word, written) == 1)
                    .toList());
            if (meant.isPresent()) {
                return Optional.of(new Found(meant.get(), length));
            }
        }
        return Optional.empty();
    }

    private Optional<Meaning> only(List<String> near) {
        Set<Meaning> meant = new HashSet<>();
        near.forEach(word -> meant.add(meanings.get(word)));
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    private static int differences(String one, String other) {
        int differences = 0;
        for (int at = 0; at < one.length(); at++) {
            differences += one.charAt(at) == other.charAt(at) ? 0 : 1;
        }
        return differences;
    }

    static boolean isOneSlipFrom(String word, String written) {
        int same = 0;
        while (same < Math.min(word.length(), written.length()) && word.charAt(same) == written.charAt(same)) {
            same++;
        }
        String rest = word.substring(same);
        String restWritten = written.substring(same);
        return switch (word.length() - written.length()) {
            case 0 -> !rest.isEmpty() && (isWrong(rest, restWritten) || isSwapped(rest, restWritten));
            case 1 -> rest.substring(1).equals(restWritten);
            case -1 -> rest.equals(restWritten.substring(1));
            default -> false;
        };
    }

    private static boolean isWrong(String rest, String written) {
        return rest.substring(1).equals(written.substring(1));
    }

    private static boolean isSwapped(String rest, String written) {
        return rest.length() > 1
                && rest.charAt(0) == written.charAt(1)
                && rest.charAt(1) == written.charAt(0)
                && rest.substring(2).equals(written.substring(2));
    }
}
