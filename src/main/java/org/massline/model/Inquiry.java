package org.massline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a cadre asks those who wait for the outcome of a suggestion: its contributor, those whose suggestions became a part of
 * it, and all who second it.
 *
 * @param cadre who asks
 * @param text the question, or the plan
 * @param answers that can be chosen; of a plan there are none to write, since they are always the same
 * @param alone whether nobody but the contributor was asked; then the answer stands in the thread, being one known voice of it
 */
public record Inquiry(
        InquiryId id,
        SuggestionNumber number,
        CadreId cadre,
        Kind kind,
        String text,
        List<String> answers,
        LocalDate askedOn,
        Optional<LocalDate> closedOn,
        boolean alone) {
    /** So many answers are read at a glance on a phone. */
    public static final int MOST_ANSWERS = 5;
    /** Of fewer people nothing is shown: it might be known who they are. */
    public static final int FEW = 5;

    /** The answers to a plan, as they are counted. */
    public static final int AGREE = 1;

    public static final int SOMETHING_IS_MISSING = 2;

    public Inquiry {
        answers = List.copyOf(answers);
    }

    /** What is asked. */
    public enum Kind {
        QUESTION("question"),
        /** Before done: whether this is what they meant. */
        PLAN("plan");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /** The name in the database; it never changes, whatever the constant is called. */
        public String stored() {
            return stored;
        }

        /**
         * The one with this stored name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind ofStored(String stored) {
            for (Kind each : values()) {
                if (each.stored.equals(stored)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no Inquiry.Kind is stored as '" + stored + "'");
        }
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }

    /** How many answers can be chosen from; they are counted from 1. */
    public int choices() {
        return switch (kind) {
            case QUESTION -> answers.size();
            case PLAN -> SOMETHING_IS_MISSING;
        };
    }
}
