package org.massline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a running bot shows at {@code /metrics}, to be asked.
 *
 * @param series the value of each line, by the rest of it: a name, and labels in braces
 */
record Figures(Map<String, Double> series) {
    Figures {
        series = Map.copyOf(series);
    }

    /** Reads Prometheus' text format. */
    static Figures of(String exposition) {
        Map<String, Double> series = new LinkedHashMap<>();
        exposition.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            if (space > 0) {
                series.put(line.substring(0, space), number(line.substring(space + 1)));
            }
        });
        return new Figures(series);
    }

    private static double number(String written) {
        return switch (written) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(written);
        };
    }

    /**
     * The sum of a figure over all its labels, or over those with this one; 0 if there is none.
     *
     * @param label such as {@code outcome="taken"}; empty for all
     */
    double sum(String name, String label) {
        return series.entrySet().stream()
                .filter(each -> each.getKey().equals(name) || each.getKey().startsWith(name + "{"))
                .filter(each -> each.getKey().contains(label))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    long count(String name, String label) {
        return Math.round(sum(name, label));
    }

    /**
     * The bound of the histogram's bucket in which a share of all lies.
     *
     * @param share 0 to 1
     * @return seconds; empty if nothing was measured, or it took longer than the last bound
     */
    OptionalDouble within(String histogram, String label, double share) {
        double all = sum(histogram + "_count", label);
        return series.entrySet().stream()
                .filter(each -> each.getKey().startsWith(histogram + "_bucket{"))
                .filter(each -> each.getKey().contains(label))
                .filter(each -> all > 0 && each.getValue() >= share * all)
                .mapToDouble(each -> number(each.getKey().replaceFirst(".*le=\"([^\"]*)\".*", "$1")))
                .filter(Double::isFinite)
                .min();
    }
}
