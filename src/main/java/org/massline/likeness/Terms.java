package org.massline.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms by which a text is found when people search for words: each word without its ending, each two Han characters that
 * stand together, and the last of a run by itself.
 *
 * <p>Whoever looks for two or more Han characters asks for the pairs in them; whoever looks for one asks for the terms that
 * begin with it, which are there wherever it stands.
 */
public final class Terms {
    /** Enough for tens of thousands of characters; a text that has more is no text. */
    private static final int MOST = 4_000;
    /** More words make no question clearer. */
    private static final int MOST_SOUGHT = 16;
    /** Shorter words begin too many others. */
    private static final int SHORTEST_BEGINNING = 4;

    private Terms() {}

    public static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (Piece piece : Piece.of(text)) {
            if (piece.han()) {
                addRun(piece.text(), terms);
            } else {
                terms.add(Stem.of(piece.text()));
            }
            if (terms.size() >= MOST) {
                break;
            }
        }
        return terms;
    }

    private static void addRun(String run, Collection<String> terms) {
        terms.addAll(Han.pairs(run));
        terms.add(run.substring(run.offsetByCodePoints(run.length(), -1)));
    }

    /** What somebody looks for who typed this; a text must have all of it. Empty if there is no word in it. */
    public static List<Sought> sought(String words) {
        Set<Sought> sought = new LinkedHashSet<>();
        for (Piece piece : Piece.of(words)) {
            if (piece.han()) {
                addSought(piece.text(), sought);
            } else {
                String stem = Stem.of(piece.text());
                sought.add(new Sought(stem, stem.length() >= SHORTEST_BEGINNING));
            }
        }
        return sought.stream().limit(MOST_SOUGHT).toList();
    }

    private static void addSought(String run, Set<Sought> sought) {
        List<String> terms = new ArrayList<>();
        addRun(run, terms);
        if (terms.size() == 1) {
            sought.add(new Sought(terms.getFirst(), true));
        } else {
            terms.subList(0, terms.size() - 1).forEach(term -> sought.add(new Sought(term, false)));
        }
    }
}
