package org.massline.conversation;

import java.util.Set;
import java.util.function.Function;

/**
 * A decision that waits for its facts.
 *
 * @param needs what it asks for
 * @param then what it decides with the answers
 */
public record Plan(Set<Need<?>> needs, Function<Facts, Decision> then) {
    public Plan {
        needs = Set.copyOf(needs);
    }

    /**
     * What comes of it.
     *
     * @param facts the answers to all that it needs
     */
    public Decision decide(Facts facts) {
        return then.apply(facts);
    }

    /** A decision that needs no facts. */
    public static Plan of(Decision decision) {
        return new Plan(Set.of(), facts -> decision);
    }

    /** A decision that needs one. */
    public static <A> Plan of(Need<A> need, Function<A, Decision> then) {
        return new Plan(Set.of(need), facts -> then.apply(facts.answer(need)));
    }
}
