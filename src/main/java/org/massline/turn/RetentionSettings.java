package org.massline.turn;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For how long what is over is kept, in days after it was closed.
 *
 * @param linkDays then whose it was is forgotten. 0: never
 * @param suggestionDays then it is removed. 0: never
 */
public record RetentionSettings(int linkDays, int suggestionDays) {
    public RetentionSettings {
        if (linkDays < 0 || suggestionDays < 0) {
            throw new IllegalArgumentException("days go by forwards");
        }
    }

    /** Of what was closed up to that day, authors are forgotten; empty if they never are. */
    Optional<LocalDate> linksUpTo(LocalDate today) {
        return before(today, linkDays);
    }

    /** What was closed up to that day is removed; empty if nothing ever is. */
    Optional<LocalDate> suggestionsUpTo(LocalDate today) {
        return before(today, suggestionDays);
    }

    private static Optional<LocalDate> before(LocalDate today, int days) {
        return days == 0 ? Optional.empty() : Optional.of(today.minusDays(days));
    }
}
