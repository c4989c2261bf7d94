package org.massline.likeness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a school by what they mean, from a table kept by hand: {@code likeness/school-words.txt}, which says how it is
 * written.
 */
final class SchoolWords {
    private static final String TABLE = "/likeness/school-words.txt";
    private static final String SILENT = "silent";

    /**
     * What a word means.
     *
     * @param facet empty for words that mean nothing here
     */
    record Meaning(String name, Optional<Facet> facet) {
        /** The same for the same meaning, whatever this is called in the program. */
        private String stored() {
            return name + ":" + facet.map(Facet::stored).orElse(SILENT);
        }
    }

    /**
     * A word of the table that was found.
     *
     * @param length of how many words, or Han characters
     */
    record Found(Meaning meaning, int length) {}

    private final Map<String, Meaning> meanings;
    private final Map<String, Facet> facets = new HashMap<>();
    private final Misspellings misspellings;
    /** Those in letters, by their words. */
    private final Tree<String, Meaning> phrases = new Tree<>();
    /** Those in Han characters, by these. */
    private final Tree<Character, Meaning> runs = new Tree<>();

    private SchoolWords(Map<String, Meaning> meanings) {
        this.meanings = Map.copyOf(meanings);
        this.meanings
                .values()
                .forEach(meaning -> meaning.facet().ifPresent(facet -> {
                    Facet other = facets.putIfAbsent(meaning.name(), facet);
                    if (other != null && other != facet) {
                        throw new IllegalArgumentException(
                                "'" + meaning.name() + "' is both " + other + " and " + facet);
                    }
                }));
        misspellings = new Misspellings(this.meanings);
        this.meanings.forEach((word, meaning) -> {
            if (isHan(word)) {
                runs.grow(word.chars().mapToObj(unit -> (char) unit).toList()).set(meaning);
            } else {
                phrases.grow(List.of(word.split(" ", -1))).set(meaning);
            }
        });
    }

    static SchoolWords read() {
        return new SchoolWords(parsed(Table.lines(TABLE)));
    }

    static Map<String, Meaning> parsed(List<String> lines) {
        Map<String, Meaning> meanings = new HashMap<>();
        Optional<Facet> facet = Optional.empty();
        for (String line : lines) {
            if (line.startsWith("[")) {
                String section = line.substring(1, line.indexOf(']'));
                facet = section.equals(SILENT)
                        ? Optional.empty()
                        : Optional.of(Facet.valueOf(section.toUpperCase(Locale.ROOT)));
                continue;
            }
            int colon = line.indexOf(':');
            Meaning meaning = new Meaning(line.substring(0, colon).strip(), facet);
            for (String word : words(line.substring(colon + 1))) {
                Meaning other = meanings.putIfAbsent(word, meaning);
                if (other != null && !other.equals(meaning)) {
                    throw new IllegalArgumentException(
                            "'" + word + "' means both " + other.name() + " and " + meaning.name());
                }
            }
        }
        return meanings;
    }

    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        for (String each : written.split(",", -1)) {
            List<String> stems = Piece.of(each).stream()
                    .map(piece -> piece.han() ? piece.text() : Stem.of(piece.text()))
                    .toList();
            words.add(String.join(" ", stems));
        }
        words.removeIf(String::isBlank);
        return words;
    }

    static boolean isHan(String word) {
        return Han.is(word.codePointAt(0));
    }

    /** The longest phrase of the table that begins there, or the word that was meant there; empty if none does. */
    Optional<Found> phraseAt(List<String> stems, int at) {
        return longest(phrases, stems::get, at, stems.size())
                .or(() -> misspellings.meant(stems.get(at)).map(meaning -> new Found(meaning, 1)));
    }

    /** The longest word of the table that begins there, or was meant to; empty if none does. */
    Optional<Found> wordAt(String run, int at) {
        return longest(runs, run::charAt, at, run.length()).or(() -> misspellings.meantAt(run, at));
    }

    private static <K> Optional<Found> longest(Tree<K, Meaning> words, IntFunction<K> steps, int from, int to) {
        Optional<Found> longest = Optional.empty();
        Tree<K, Meaning> branch = words;
        for (int at = from; at < to; at++) {
            branch = branch.next(steps.apply(at));
            if (branch == null) {
                break;
            }
            Meaning meaning = branch.value();
            longest = meaning == null ? longest : Optional.of(new Found(meaning, at + 1 - from));
        }
        return longest;
    }

    /**
     * In which way something tells what a text is about, by its name alone: that of a meaning of the table, or else a word, a
     * number, or two Han characters.
     */
    Facet facetOf(String name) {
        Facet named = facets.get(name);
        if (named != null) {
            return named;
        }
        if (isHan(name)) {
            return Facet.PAIR;
        }
        return hasLetter(name) ? Facet.WORD : Facet.NUMBER;
    }

    static boolean hasLetter(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (Character.isLetter(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Of the words, in whatever order they stand, and of what sounds alike: to tell one table from another. */
    String fingerprint() {
        return fingerprint(meanings, Table.lines(Sounds.TABLE));
    }

    static String fingerprint(Map<String, Meaning> meanings, List<String> sounds) {
        Stream<String> words = meanings.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().stored())
                .sorted();
        String all = Stream.concat(words, sounds.stream()).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
