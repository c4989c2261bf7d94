package org.massline.conversation;

import java.util.Map;

/** The answers to what a decision asked for. */
public final class Facts {
    public static final Facts NONE = new Facts(Map.of());

    private final Map<Need<?>, Object> answers;

    private Facts(Map<Need<?>, Object> answers) {
        this.answers = Map.copyOf(answers);
    }

    /** Each need with its answer; whoever fills it answers each need with its own type. */
    public static Facts of(Map<Need<?>, Object> answers) {
        return new Facts(answers);
    }

    /**
     * @throws IllegalStateException if it was not asked for: the first function forgot what the second one uses
     */
    @SuppressWarnings("unchecked") // The type parameter of a need is the type of its answer.
    public <A> A answer(Need<A> need) {
        Object answer = answers.get(need);
        if (answer == null) {
            throw new IllegalStateException("not asked for: " + need.getClass().getSimpleName());
        }
        return (A) answer;
    }
}
