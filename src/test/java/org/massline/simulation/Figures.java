package org.massline.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How much was tried. */
final class Figures {
    private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
    private int seeds;
    private long steps;
    private long updates;
    private long calls;
    private long trace;

    void happened(Mishap mishap) {
        mishaps.merge(mishap, 1, Integer::sum);
    }

    void step() {
        steps++;
    }

    long steps() {
        return steps;
    }

    void taken() {
        updates++;
    }

    void called(String call) {
        calls++;
        trace = 31 * trace + withoutCodes(call).hashCode();
    }

    /** The same with codes of receipts made alike: these are left to real chance. */
    static String withoutCodes(String text) {
        return Somebody.CODE.matcher(text).replaceAll("(a code)");
    }

    /** A number that is another one if anything was sent otherwise, or in another order. */
    long trace() {
        return trace;
    }

    /** Adds those of a seed that is done. */
    void add(Figures done) {
        seeds++;
        steps += done.steps;
        updates += done.updates;
        calls += done.calls;
        done.mishaps.forEach((mishap, times) -> mishaps.merge(mishap, times, Integer::sum));
    }

    int seeds() {
        return seeds;
    }

    int times(Mishap mishap) {
        return mishaps.getOrDefault(mishap, 0);
    }

    @Override
    public String toString() {
        return "%d seeds, %,d steps, %,d updates taken, %,d calls carried out%n%s"
                .formatted(
                        seeds,
                        steps,
                        updates,
                        calls,
                        mishaps.entrySet().stream()
                                .map(each -> "%s %,d"
                                        .formatted(
                                                each.getKey()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                                each.getValue()))
                                .collect(Collectors.joining(", ")));
    }
}
