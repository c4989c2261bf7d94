package org.massline.likeness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(b.weight(), a.weight())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    double weight() {
        return facets.values().stream().mapToDouble(Facet::weight).sum();
    }
}
