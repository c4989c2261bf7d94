package org.massline.unmasking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.massline.simulation.CalmTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who reads the figures right before and after each suggestion, and knows which one that was: more than the one who reads
 * them each minute. And who marks in the log where that was.
 */
final class Scrapes implements Witness {
    static final String BEFORE = "(a suggestion begins)";
    static final String AFTER = "(a suggestion is sent)";

    private static final Logger LOG = LoggerFactory.getLogger(Scrapes.class);

    private final CalmTerm term;
    /** By how much each figure grew, by the number of the suggestion. */
    private final Map<Long, Map<String, Double>> grown = new TreeMap<>();

    private Map<String, Double> before = Map.of();

    Scrapes(CalmTerm term) {
        this.term = term;
    }

    @Override
    public void before() {
        before = read(term.figures());
        LOG.info(BEFORE);
    }

    @Override
    public void after(Written suggestion) {
        LOG.info(AFTER);
        Map<String, Double> by = new HashMap<>();
        read(term.figures()).forEach((name, value) -> by.put(name, value - before.getOrDefault(name, 0.0)));
        grown.put(suggestion.number(), by);
    }

    /** Name and labels, and the value behind them (Prometheus, 'Text-based format'). */
    private static Map<String, Double> read(String scrape) {
        Map<String, Double> figures = new HashMap<>();
        scrape.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            figures.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
        });
        return figures;
    }

    Map<Long, Map<String, Double>> grown() {
        return grown;
    }

    /** Takes those for one person's that made a figure grow alike. */
    static void search(Map<Long, Map<String, Double>> grown, Guesses guesses) {
        Collection<String> names = new TreeSet<>();
        grown.values().forEach(each -> names.addAll(each.keySet()));
        for (String name : names) {
            Map<Long, List<Double>> by = new HashMap<>();
            grown.forEach((number, figures) -> {
                if (figures.containsKey(name)) {
                    by.put(number, List.of(Objects.requireNonNull(figures.get(name))));
                }
            });
            if (by.values().stream().distinct().count() > 1) {
                Map<Long, List<String>> words = new HashMap<>();
                by.forEach((number, some) -> words.put(number, List.of(some.toString())));
                guesses.alike(name, words);
                guesses.near(name + ", nearly", by);
            }
        }
    }
}
