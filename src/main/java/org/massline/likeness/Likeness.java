package org.massline.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether two texts want the same. */
public final class Likeness {
    /** From here on two texts are alike; set so that hardly any are called so that are not. */
    public static final double ENOUGH = 0.5;

    /** Raised when texts are read differently than before, so that what was indexed is read again. */
    private static final int EDITION = 1;

    /** What two of the heaviest matters of a text have in common with it is worth a look. */
    private static final int HEAVIEST = 8;

    private final SchoolWords words;

    private Likeness(SchoolWords words) {
        this.words = words;
    }

    /** Reads the table of school words. */
    public static Likeness read() {
        return new Likeness(SchoolWords.read());
    }

    /** Names how texts are read; whatever was read under another name must be read again. */
    public String edition() {
        return EDITION + "-" + words.fingerprint();
    }

    /** What a text is about. */
    public Matters of(String text) {
        return new Reader(words).read(text);
    }

    /** From 0 to 1. */
    public double between(Matters one, Matters other) {
        double shared = one.facets().entrySet().stream()
                .filter(each -> other.facets().containsKey(each.getKey()))
                .mapToDouble(each -> each.getValue().weight())
                .sum();
        double less = Math.min(one.weight(), other.weight());
        double more = Math.max(one.weight(), other.weight());
        return shared == 0 ? 0 : shared / (0.6 * less + 0.4 * more);
    }

    public boolean alike(Matters one, Matters other) {
        return between(one, other) >= ENOUGH;
    }

    /**
     * What another text should be about to be worth comparing: of each inner list all, of one of them. Empty if the text is
     * about nothing.
     */
    public List<List<Sought>> worthComparing(Matters matters) {
        List<String> names = matters.heaviest(HEAVIEST);
        if (names.size() == 1) {
            return List.of(List.of(new Sought(names.getFirst(), false)));
        }
        List<List<Sought>> pairs = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                pairs.add(List.of(new Sought(names.get(one), false), new Sought(names.get(other), false)));
            }
        }
        return pairs;
    }

    /**
     * Groups of two and more that are alike: each goes to the first before it with which it is alike and that is in no other
     * group itself, so that nothing is in a group that only resembles what resembles its first.
     */
    public <K> List<List<K>> groups(Map<K, Matters> texts) {
        List<Group<K>> groups = new ArrayList<>();
        texts.forEach((key, matters) -> groups.stream()
                .filter(group -> alike(group.head, matters))
                .findFirst()
                .ifPresentOrElse(
                        group -> group.members.add(key),
                        () -> groups.add(new Group<>(matters, new ArrayList<>(List.of(key))))));
        return groups.stream()
                .map(Group::members)
                .filter(members -> members.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    private record Group<K>(Matters head, List<K> members) {}
}
