package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that a cadre gave for a suggestion to be finished.
 *
 * @param reason why it was moved here from the one before; empty for the first
 * @param end empty while it is open
 */
public record Promise(
        CadreId cadre, LocalDate madeOn, LocalDate promisedOn, Optional<String> reason, Optional<End> end) {
    /** How it ended, and when. */
    public record End(Result result, LocalDate on) {}

    /** How it ended. */
    public enum Result {
        /** Done by that day. */
        KEPT("kept"),
        /** Not done by that day. */
        MISSED("missed"),
        /** Another day was given before. */
        MOVED("moved");

        private final String stored;

        Result(String stored) {
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
        public static Result ofStored(String stored) {
            for (Result each : values()) {
                if (each.stored.equals(stored)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no Result is stored as '" + stored + "'");
        }
    }

    public Promise ended(Result result, LocalDate on) {
        return new Promise(cadre, madeOn, promisedOn, reason, Optional.of(new End(result, on)));
    }
}
