package org.massline.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether two texts want the same. Safe for use by several threads. */
public final class Likeness {
    /** From here on two texts are alike; set so that hardly any are called so that are not. */
    public static final double ENOUGH = 0.6;

    /** Who wants something in another place, or done another way, wants something else, though the rest agrees. */
    private static final List<Set<Facet>> EXCLUDING = List.of(
            EnumSet.of(Facet.THING),
            EnumSet.of(Facet.CHANGE),
            EnumSet.of(Facet.PLACE),
            EnumSet.of(Facet.NUMBER),
            EnumSet.of(Facet.THING, Facet.PLACE));

    /** What is left of a likeness for each contradiction. */
    private static final double DIFFERENT = 0.5;
    /** What is left of it if only one of them says how something is to change. */
    private static final double ONE_SIDED = 0.9;
    /** What is left of it if only one matter says what is wanted: everybody says something of exams. */
    private static final double VAGUE = 0.7;

    /** Raised when texts are read differently than before, so that what was indexed is read again. */
    private static final int EDITION = 2;

    /** What has two of the heaviest matters of a text in common with it is worth a look. */
    public static final int HEAVIEST = 8;

    /** So many it must have in common, or all if there are fewer. */
    public static final int LEAST_IN_COMMON = 2;

    /** A text is read when it is written, when it is sent, and when it is compared. */
    private static final int MOST_READ_LATELY = 128;

    private final SchoolWords words;
    private final Map<String, Matters> readLately = new LinkedHashMap<>(MOST_READ_LATELY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Matters> eldest) {
            return size() > MOST_READ_LATELY;
        }
    };

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
        synchronized (readLately) {
            Matters read = readLately.get(text);
            if (read != null) {
                return read;
            }
        }
        Matters matters = new Reader(words).read(text);
        synchronized (readLately) {
            readLately.put(text, matters);
        }
        return matters;
    }

    /** What a text is about whose {@link Matters#names} were kept: it need not be read again. */
    public Matters named(Collection<String> names) {
        Map<String, Facet> facets = new LinkedHashMap<>();
        names.forEach(name -> facets.put(name, words.facetOf(name)));
        return new Matters(facets);
    }

    /** What a text is about whose {@link Matters#marks} were kept, to be compared with another one. */
    public static Matters marked(Map<Long, String> marks, Matters other) {
        Map<Long, String> names = new HashMap<>();
        other.names().forEach(name -> names.put(Matters.mark(name), name));
        Map<String, Facet> facets = new LinkedHashMap<>();
        marks.forEach(
                (mark, facet) -> facets.put(names.getOrDefault(mark, Long.toString(mark)), Facet.ofStored(facet)));
        return new Matters(facets);
    }

    /**
     * From 0 to 1: how much of what the two are about they share; less if they contradict each other.
     *
     * <p>What only one of them is about counts as in Tversky's ratio ('Features of Similarity', Psychological Review 84, 1977),
     * more for the one that has less of it, since people add to what they want how it came about.
     */
    public double between(Matters one, Matters other) {
        List<Facet> both = one.sharedWith(other);
        double shared = both.stream().mapToDouble(Facet::shared).sum();
        if (shared == 0) {
            return 0;
        }
        double loneInOne = against(one.loneBeside(other));
        double loneInOther = against(other.loneBeside(one));
        double less = Math.min(loneInOne, loneInOther);
        double more = Math.max(loneInOne, loneInOther);
        double likely = shared / (shared + 0.7 * less + 0.3 * more);
        return likely
                * contradiction(one, other)
                * (both.stream().filter(Facet::isTelling).count() < 2 ? VAGUE : 1);
    }

    private static double against(List<Facet> lone) {
        return lone.stream().mapToDouble(Facet::lone).sum();
    }

    private static double contradiction(Matters one, Matters other) {
        double left = one.has(Facet.CHANGE) == other.has(Facet.CHANGE) ? 1 : ONE_SIDED;
        for (Set<Facet> facets : EXCLUDING) {
            left *= one.differsIn(facets, other) ? DIFFERENT : 1;
        }
        return left;
    }

    public boolean alike(Matters one, Matters other) {
        return between(one, other) >= ENOUGH;
    }

    /** The marks of what weighs most in a text: no more than {@link #HEAVIEST}. */
    public List<Long> heaviest(Matters matters) {
        return matters.heaviest(HEAVIEST).stream().map(Matters::mark).toList();
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
