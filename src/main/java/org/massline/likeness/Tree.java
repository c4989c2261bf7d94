package org.massline.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words by their beginnings: characters of a run, or the words of a phrase, lead from one branch to the next. So all words that
 * begin at a place of a text are found by reading it once, and mostly it is seen at the first step that there is none.
 */
final class Tree<K, V> {
    private final Map<K, Tree<K, V>> branches = new HashMap<>();
    private @Nullable V value;

    /** Where this leads to; a new branch if it led nowhere. */
    Tree<K, V> grow(List<K> steps) {
        Tree<K, V> end = this;
        for (K step : steps) {
            end = end.branches.computeIfAbsent(step, _ -> new Tree<>());
        }
        return end;
    }

    void set(V meant) {
        value = meant;
    }

    /** Of the word that ends here; null if none does. */
    @Nullable
    V value() {
        return value;
    }

    /** Where it goes on; null if no word does. */
    @Nullable
    Tree<K, V> next(K step) {
        return branches.get(step);
    }
}
