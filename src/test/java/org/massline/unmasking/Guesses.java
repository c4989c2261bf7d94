package org.massline.unmasking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody guesses who looks at one thing after another and takes two suggestions for the same person's when they are alike
 * in it, the most alike first; and how much better that is than luck.
 *
 * <p>Guesses that follow from others are not counted: with the others they make a forest, whose trees are the suggestions that
 * are taken for one person's (Kruskal, 1956). Authors were drawn by lot; so whether the two ends of a branch have the same one is
 * independent of whether those of the other branches have, and the number of guesses that are right by luck alone has the
 * binomial distribution. Whoever looks at many things is lucky in some: what counts is how likely such luck is, times the
 * number of things that were looked at (Bonferroni).
 */
final class Guesses {
    /** More likely than once in a million runs it is luck. Bytes and places are others in each run, since keys and nonces are. */
    static final double LUCK = 1e-6;

    /** Whoever is muted or leaves is away for a while: then there are fewer to choose from, though not by a tenth. */
    private static final double ALLOWANCE = 1.1;

    /** With fewer nobody could tell luck from knowledge. */
    private static final int FEWEST = 5;

    private static final int TENTH = 10;

    private final Map<Long, Written> written = new HashMap<>();
    private final Trait trait;
    private final double chance;
    private final Random order = new Random(1);
    private final List<Result> results = new ArrayList<>();

    /** What is guessed of two authors: that the same is true of both. */
    @FunctionalInterface
    interface Trait {
        int of(int author);

        /** They are one. */
        static Trait self() {
            return author -> author;
        }

        /** Telegram says that they speak the same language. */
        static Trait language() {
            return author -> author % 2;
        }
    }

    /**
     * What was guessed by one thing.
     *
     * @param luck how likely it is to be right as often by luck
     */
    record Result(String by, int guesses, int right, double luck) {
        @Override
        public String toString() {
            return "%s: %d of %d guesses right; by luck 1 in %.0f times".formatted(by, right, guesses, 1 / luck);
        }
    }

    private record Pair(long one, long other, double difference) {}

    Guesses(Collection<Written> suggestions, Trait trait) {
        suggestions.forEach(each -> written.put(each.number(), each));
        this.trait = trait;
        this.chance = chanceOfTwo() * ALLOWANCE;
    }

    /** How likely two suggestions that are drawn by lot are right. */
    private double chanceOfTwo() {
        Map<Integer, Long> many = written.values().stream()
                .collect(Collectors.groupingBy(each -> trait.of(each.author()), Collectors.counting()));
        double all = written.size();
        return many.values().stream().mapToDouble(some -> some * (some - 1.0)).sum() / (all * (all - 1));
    }

    /**
     * Takes those for the same person's that have a mark in common; the rarer the mark the sooner.
     *
     * @param marks those of each suggestion, by its number
     */
    void alike(String by, Map<Long, ? extends Collection<String>> marks) {
        Map<String, List<Long>> sharing = new TreeMap<>();
        new TreeMap<>(marks).forEach((number, some) -> {
            if (written.containsKey(number)) {
                some.stream()
                        .distinct()
                        .forEach(mark -> sharing.computeIfAbsent(mark, key -> new ArrayList<>())
                                .add(number));
            }
        });
        List<Pair> pairs = new ArrayList<>();
        for (List<Long> some : sharing.values()) {
            Collections.shuffle(some, order);
            for (int each = 1; each < some.size(); each++) {
                pairs.add(new Pair(some.get(each - 1), some.get(each), some.size()));
            }
        }
        guess(by, pairs);
    }

    /** Takes those for the same person's that are near each other in something that can be measured. */
    void near(String by, Map<Long, ? extends Collection<Double>> measures) {
        List<Map.Entry<Double, Long>> sorted = new ArrayList<>();
        new TreeMap<>(measures).forEach((number, some) -> {
            if (written.containsKey(number)) {
                some.forEach(measure -> sorted.add(Map.entry(measure, number)));
            }
        });
        Collections.shuffle(sorted, order);
        sorted.sort(Map.Entry.comparingByKey());
        List<Pair> pairs = new ArrayList<>();
        for (int each = 1; each < sorted.size(); each++) {
            Map.Entry<Double, Long> one = sorted.get(each - 1);
            Map.Entry<Double, Long> other = sorted.get(each);
            pairs.add(new Pair(one.getValue(), other.getValue(), other.getKey() - one.getKey()));
        }
        guess(by, pairs);
    }

    private void guess(String by, List<Pair> pairs) {
        Collections.shuffle(pairs, order);
        pairs.sort(Comparator.comparingDouble(Pair::difference));
        Forest forest = new Forest();
        List<Pair> guesses = pairs.stream()
                .filter(pair -> forest.joins(pair.one(), pair.other()))
                // Who signed told it.
                .filter(pair -> written.get(pair.one()).anonymous()
                        || written.get(pair.other()).anonymous())
                .toList();
        count(by, guesses);
        count(by + ", the surest", guesses.subList(0, guesses.size() / TENTH));
    }

    private void count(String by, List<Pair> guesses) {
        if (guesses.size() < FEWEST) {
            return;
        }
        int right = (int) guesses.stream()
                .filter(pair -> trait.of(written.get(pair.one()).author())
                        == trait.of(written.get(pair.other()).author()))
                .count();
        results.add(new Result(by, guesses.size(), right, luck(guesses.size(), right, chance)));
    }

    /** How likely it is that of so many guesses at least so many are right, if each is right with this chance. */
    static double luck(int guesses, int right, double chance) {
        double luck = 0;
        double logarithm = guesses * Math.log1p(-chance);
        for (int lucky = 0; lucky <= guesses; lucky++) {
            if (lucky >= right) {
                luck += Math.exp(logarithm);
            }
            logarithm += Math.log(guesses - lucky) - Math.log(lucky + 1.0) + Math.log(chance) - Math.log1p(-chance);
        }
        return Math.min(1, luck);
    }

    List<Result> results() {
        return results;
    }

    /** The most like knowledge. */
    Result best() {
        return results.stream().min(Comparator.comparingDouble(Result::luck)).orElseThrow();
    }

    /** What is better than luck, the best first. */
    List<Result> better() {
        return results.stream()
                .filter(result -> result.luck() * results.size() < LUCK)
                .sorted(Comparator.comparingDouble(Result::luck))
                .toList();
    }

    /** Which are taken for one person's. */
    private static final class Forest {
        private final Map<Long, Long> parents = new HashMap<>();

        /** False if they already were. */
        boolean joins(long one, long other) {
            long first = root(one);
            long second = root(other);
            parents.put(first, second);
            return first != second;
        }

        private long root(long number) {
            long root = number;
            for (Long parent = parents.get(root); parent != null && parent != root; parent = parents.get(root)) {
                root = parent;
            }
            parents.put(number, root);
            return root;
        }
    }
}
