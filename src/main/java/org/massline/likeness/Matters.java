package org.massline.likeness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

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

    /** In place of the names, where these are not to stand: the mark of each and what kind of matter it is. */
    public Map<Long, String> marks() {
        Map<Long, String> marks = new LinkedHashMap<>();
        facets.forEach((name, facet) -> marks.put(mark(name), facet.stored()));
        return marks;
    }

    /** A checksum (CRC-32C, RFC 3720): of two names that have the same, one is taken for the other, which hardly ever happens. */
    static long mark(String name) {
        CRC32C checksum = new CRC32C();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
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
        return facetsOf(name -> other.facets.containsKey(name));
    }

    /** The facets of what only this one is about. */
    List<Facet> loneBeside(Matters other) {
        return facetsOf(name -> !other.facets.containsKey(name));
    }

    /** Sorted, so that their weights always add up to the same. */
    private List<Facet> facetsOf(Predicate<String> which) {
        List<Facet> found = new ArrayList<>(facets.size());
        facets.forEach((name, facet) -> {
            if (which.test(name)) {
                found.add(facet);
            }
        });
        found.sort(null);
        return found;
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
