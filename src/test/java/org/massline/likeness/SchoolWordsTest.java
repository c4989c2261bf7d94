package org.massline.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.massline.likeness.SchoolWords.Found;
import org.massline.likeness.SchoolWords.Meaning;

/** Words are found along branches; what is found is said here by trying all that are as long as the text. */
class SchoolWordsTest {
    private final Map<String, Meaning> meanings = SchoolWords.parsed(Table.lines("/likeness/school-words.txt"));
    private final SchoolWords words = SchoolWords.read();
    private final Misspellings misspellings = new Misspellings(meanings);
    private final Sounds sounds = Sounds.read();

    @Provide
    Arbitrary<String> runs() {
        List<String> pieces = new ArrayList<>(List.of("唐", "管", "素", "社", "𠀀", "々"));
        meanings.keySet().stream().filter(SchoolWords::isHan).forEach(pieces::add);
        // Broken anywhere, so that there are beginnings of words, too.
        return Arbitraries.of(pieces)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .flatMap(run ->
                        Arbitraries.integers().between(0, run.length() - 1).map(run::substring));
    }

    @Property(tries = 500)
    void theLongestWordOfARunIsFound(@ForAll("runs") String run) {
        for (int at = 0; at < run.length(); at++) {
            int from = at;
            assertThat(words.wordAt(run, at)).isEqualTo(longest(run, at).or(() -> misspellings.meantAt(run, from)));
        }
    }

    private Optional<Found> longest(String run, int at) {
        for (int end = run.length(); end > at; end--) {
            Meaning meaning = meanings.get(run.substring(at, end));
            if (meaning != null) {
                return Optional.of(new Found(meaning, end - at));
            }
        }
        return Optional.empty();
    }

    @Property(tries = 200)
    void theLongestThatSoundsAlikeIsMeant(@ForAll("runs") String run) {
        for (int at = 0; at < run.length(); at++) {
            assertThat(misspellings.meantAt(run, at)).isEqualTo(longestMeant(run, at));
        }
    }

    private Optional<Found> longestMeant(String run, int at) {
        for (int end = run.length(); end > at + 1; end--) {
            String written = run.substring(at, end);
            Set<Meaning> meant = meanings.entrySet().stream()
                    .filter(each -> SchoolWords.isHan(each.getKey()) && soundsLike(each.getKey(), written))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
            if (meant.size() == 1) {
                return Optional.of(new Found(meant.iterator().next(), written.length()));
            }
        }
        return Optional.empty();
    }

    /** But for one character it is the same. */
    private boolean soundsLike(String word, String written) {
        if (word.length() != written.length()) {
            return false;
        }
        int others = 0;
        for (int at = 0; at < word.length(); at++) {
            if (sounds.of(word.charAt(at)) != sounds.of(written.charAt(at))) {
                return false;
            }
            others += word.charAt(at) == written.charAt(at) ? 0 : 1;
        }
        return others == 1;
    }

    @Provide
    Arbitrary<List<String>> stems() {
        List<String> pieces = new ArrayList<>(List.of("soup", "4711", "hal", "swimm"));
        meanings.keySet().stream()
                .filter(word -> !SchoolWords.isHan(word))
                .forEach(word -> pieces.addAll(List.of(word.split(" ", -1))));
        return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 500)
    void theLongestPhraseIsFound(@ForAll("stems") List<String> stems) {
        String whole = String.join(" ", stems);
        for (int end = stems.size(); end > 0; end--) {
            Meaning meaning = meanings.get(String.join(" ", stems.subList(0, end)));
            if (meaning != null) {
                assertThat(words.phraseAt(stems, 0)).as(whole).contains(new Found(meaning, end));
                return;
            }
        }
        assertThat(words.phraseAt(stems, 0))
                .as(whole)
                .isEqualTo(misspellings.meant(stems.getFirst()).map(meaning -> new Found(meaning, 1)));
    }
}
