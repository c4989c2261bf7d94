package org.massline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a cadre asks those who wait for the outcome of a suggestion: its contributor, those whose suggestions became a part of
 * it, and all who second it.
 *
 * @param cadre who asks
 */
public record Inquiry(
        InquiryId id,
        SuggestionNumber number,
        CadreId cadre,
        Wording wording,
        LocalDate askedOn,
        Optional<LocalDate> closedOn) {
    public static final int LEAST_ANSWERS = 2;
    /** So many answers are read at a glance on a phone. */
    public static final int MOST_ANSWERS = 5;
    /** Of fewer people nothing is shown: it might be known who they are. */
    public static final int FEW = 5;

    /** The answers to a plan, as they are counted. */
    public static final int AGREE = 1;

    public static final int SOMETHING_IS_MISSING = 2;

    /**
     * What is asked.
     *
     * @param text the question, or the plan
     * @param answers that can be chosen from; of a plan there are none to write, since they are always the same
     */
    public record Wording(Kind kind, String text, List<String> answers) {
        public Wording {
            answers = List.copyOf(answers);
            boolean fit = switch (kind) {
                case QUESTION -> answers.size() >= LEAST_ANSWERS && answers.size() <= MOST_ANSWERS;
                case PLAN -> answers.isEmpty();
            };
            if (!fit) {
                throw new IllegalArgumentException("so many answers have no place: " + answers.size());
            }
        }

        /** How many answers can be chosen from; they are counted from 1. */
        public int choices() {
            return switch (kind) {
                case QUESTION -> answers.size();
                case PLAN -> SOMETHING_IS_MISSING;
            };
        }
    }

    /** A question, or a plan. */
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

    /** The same once no more answers are taken. */
    public Inquiry closed(LocalDate on) {
        return new Inquiry(id, number, cadre, wording, askedOn, Optional.of(on));
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
