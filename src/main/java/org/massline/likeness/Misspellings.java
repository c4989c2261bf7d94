package org.massline.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** A word of the table. */
    private record Word(String text, Meaning meaning) {}

    private final Map<Character, List<Word>> words = new HashMap<>();
    /** By the sounds of their characters. */
    private final Tree<Character, List<Word>> runs = new Tree<>();

    private final Sounds sounds = Sounds.read();

    Misspellings(Map<String, Meaning> meanings) {
        meanings.forEach((text, meaning) -> {
            Word word = new Word(text, meaning);
            if (SchoolWords.isHan(text)) {
                addRun(word);
            } else if (text.length() >= SHORTEST_WORD - 1 && text.indexOf(' ') < 0) {
                words.computeIfAbsent(text.charAt(0), key -> new ArrayList<>()).add(word);
            }
        });
    }

    private void addRun(Word word) {
        Tree<Character, List<Word>> end = runs.grow(
                word.text().chars().mapToObj(unit -> sounds.of((char) unit)).toList());
        List<Word> alike = end.value();
        if (alike == null) {
            alike = new ArrayList<>();
            end.set(alike);
        }
        alike.add(word);
    }

    /** What a word without its ending may have meant. */
    Optional<Meaning> meant(String stem) {
        if (stem.length() < SHORTEST_WORD) {
            return Optional.empty();
        }
        return only(words.getOrDefault(stem.charAt(0), List.of()), word -> isOneSlipFrom(word, stem));
    }

    /** What the longest word of two and more characters that begins there may have meant. */
    Optional<Found> meantAt(String run, int at) {
        Optional<Found> longest = Optional.empty();
        Tree<Character, List<Word>> branch = runs;
        for (int end = at; end < run.length(); end++) {
            branch = branch.next(sounds.of(run.charAt(end)));
            if (branch == null) {
                break;
            }
            List<Word> alike = branch.value();
            if (alike != null && end > at) {
                Optional<Meaning> meant = only(alike, word -> differences(word, run, at) == 1);
                longest = meant.isPresent() ? Optional.of(new Found(meant.get(), end + 1 - at)) : longest;
            }
        }
        return longest;
    }

    /** What those mean that are near, if they mean the same. */
    private static Optional<Meaning> only(List<Word> words, Predicate<String> isNear) {
        Meaning only = null;
        for (Word word : words) {
            if (isNear.test(word.text())) {
                if (only != null && !only.equals(word.meaning())) {
                    return Optional.empty();
                }
                only = word.meaning();
            }
        }
        return Optional.ofNullable(only);
    }

    /** In how many characters a word differs from what is written there. */
    private static int differences(String word, String run, int from) {
        int differences = 0;
        for (int at = 0; at < word.length(); at++) {
            differences += word.charAt(at) == run.charAt(from + at) ? 0 : 1;
        }
        return differences;
    }

    static boolean isOneSlipFrom(String word, String written) {
        int more = word.length() - written.length();
        if (Math.abs(more) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), written.length()) && word.charAt(same) == written.charAt(same)) {
            same++;
        }
        return switch (more) {
            case 0 ->
                same < word.length() && (endAlike(word, same + 1, written, same + 1) || isSwapped(word, written, same));
            case 1 -> endAlike(word, same + 1, written, same);
            default -> endAlike(word, same, written, same + 1);
        };
    }

    private static boolean isSwapped(String word, String written, int at) {
        return at + 1 < word.length()
                && word.charAt(at) == written.charAt(at + 1)
                && word.charAt(at + 1) == written.charAt(at)
                && endAlike(word, at + 2, written, at + 2);
    }

    /** Whether the rests are the same, of which one is as long as the other. */
    private static boolean endAlike(String word, int from, String written, int writtenFrom) {
        return word.regionMatches(from, written, writtenFrom, word.length() - from);
    }
}
