package org.massline.unmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who reads along in the log and in the figures, with their times, does not find out who did what. */
@ExtendWith(Lived.Once.class)
class OnlookerTest {
    /**
     * What the bot says when nothing is wrong: what the night's round did, and that a button was refused. The latter is to the second,
     * and does not say to whom.
     */
    private static final Pattern SERVER = Pattern.compile("\\d{4}-\\d\\d-\\d\\d .* UTC \\[\\d+\\] .*", Pattern.DOTALL);

    private static final Pattern ORDINARY = Pattern.compile("retention: .*|refused to a .*");

    @Test
    void theLogSaysNothingOfWhoSuggests(Lived lived) {
        List<String> meanwhile = new ArrayList<>();
        List<String> all = new ArrayList<>();
        int suggestions = 0;
        for (String line : ofTheBot(lived)) {
            switch (line) {
                case Scrapes.BEFORE -> meanwhile.clear();
                case Scrapes.AFTER -> {
                    all.addAll(meanwhile);
                    suggestions++;
                }
                default -> meanwhile.add(line);
            }
        }
        assertThat(suggestions).isEqualTo(lived.months().written().size());
        // It may be night.
        assertThat(all).allMatch(line -> line.startsWith("retention: "));
    }

    /**
     * Not that of the web server, which is astonished that the simulation does without it, nor of the PostgreSQL server that other
     * tests have started.
     */
    private static List<String> ofTheBot(Lived lived) {
        return lived.log().stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).contains("javalin"))
                .filter(line -> !SERVER.matcher(line).matches())
                .toList();
    }

    @Test
    void theLogOfMonthsIsThatOfRoundsAndRefusals(Lived lived) {
        assertThat(ofTheBot(lived))
                .filteredOn(line -> !line.equals(Scrapes.BEFORE) && !line.equals(Scrapes.AFTER))
                .isNotEmpty()
                .allMatch(line -> ORDINARY.matcher(line).matches());
    }

    @Test
    void theFiguresDoNotTellWhichSuggestionsHaveTheSameAuthor(Lived lived) {
        Guesses guesses = guess(lived, lived.scrapes().grown(), Guesses.Trait.self());
        System.out.printf(
                "onlooker: %d things looked at; the best guess: %s%n",
                guesses.results().size(), guesses.best());
        assertThat(guesses.better()).isEmpty();
        assertThat(guesses.results()).hasSizeGreaterThan(100);
    }

    @Test
    void theFiguresDoNotTellWhichLanguageAnAuthorSpeaks(Lived lived) {
        assertThat(guess(lived, lived.scrapes().grown(), Guesses.Trait.language())
                        .better())
                .isEmpty();
    }

    @Test
    void aFigureOfWhatAPersonDidBeforeWouldBeFound(Lived lived) {
        Map<Long, Map<String, Double>> leaking = new TreeMap<>();
        Map<Integer, Double> earlier = new HashMap<>();
        lived.months()
                .written()
                .forEach(each -> leaking.put(
                        each.number(),
                        Map.of("leak", 100.0 * each.author() + earlier.merge(each.author(), 1.0, Double::sum))));
        assertThat(guess(lived, leaking, Guesses.Trait.self()).better())
                .extracting(Guesses.Result::by)
                .contains("leak, nearly");
    }

    private static Guesses guess(Lived lived, Map<Long, Map<String, Double>> grown, Guesses.Trait trait) {
        Guesses guesses = new Guesses(lived.months().kept(), trait);
        Scrapes.search(grown, guesses);
        return guesses;
    }
}
