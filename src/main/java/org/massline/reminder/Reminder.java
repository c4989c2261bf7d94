package org.massline.reminder;

import java.time.LocalDate;
import org.massline.model.Suggestion;

/**
 * Something to be reminded of.
 *
 * @param day of which it is: the target's or the promised one
 */
record Reminder(Kind kind, Suggestion suggestion, LocalDate day) {
    /** The kinds, in the order in which they are read. */
    enum Kind {
        /** A promised day has passed. */
        PROMISE_MISSED("promise-missed"),
        /** Nobody has answered, and the day for it has passed. */
        TARGET_MISSED("target-missed"),
        /** A promised day comes. */
        PROMISE_SOON("promise-soon"),
        /** Nobody has answered, and the day for it comes. */
        TARGET_SOON("target-soon"),
        /** It has passed for days, and administrators are told. */
        TARGET_ESCALATED("target-escalated");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /** The name in the database; it never changes, whatever the constant is called. */
        String stored() {
            return stored;
        }
    }
}
