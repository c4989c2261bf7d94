package org.massline.likeness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text is about: its matters, in the order in which they come up, each with its facet. The same thing is the same matter
 * in every language.
 */
public final class Matters {
    private final Map<String, Facet> facets;

    Matters(Map<String, Facet> facets) {
        this.facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** By these it is found. */
    public Set<String> names() {
        return facets.keySet();
    }

    Map<String, Facet> facets() {
        return facets;
    }

    /** The names that weigh most, of equal ones the first. */
    List<String> heaviest(int most) {
        return facets.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(b.shared(), a.shared())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The facets of what both are about. */
    List<Facet> sharedWith(Matters other) {
        return facets.entrySet().stream()
                .filter(each -> other.facets.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How much is said against being alike by what only this one is about. */
    double loneBeside(Matters other) {
        return facets.entrySet().stream()
                .filter(each -> !other.facets.containsKey(each.getKey()))
                .mapToDouble(each -> each.getValue().lone())
                .sum();
    }

    /** Whether both have matters of some facets, but not one in common. */
    boolean differsIn(Set<Facet> some, Matters other) {
        Set<String> own = of(some).collect(Collectors.toSet());
        return !own.isEmpty()
                && other.of(some).findAny().isPresent()
                && other.of(some).noneMatch(own::contains);
    }

    boolean has(Facet facet) {
        return facets.containsValue(facet);
    }

    private Stream<String> of(Set<Facet> some) {
        return facets.entrySet().stream()
                .filter(each -> some.contains(each.getValue()))
                .map(Map.Entry::getKey);
    }
}
