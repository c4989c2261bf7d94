package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That whoever made an abusive suggestion can send none for now. It ends by itself: they can be told until when, and nobody is
 * silenced because it was forgotten.
 *
 * @param number for which they are muted
 * @param until the first day on which they can send again
 */
public record Muting(SuggestionNumber number, LocalDate until) {
    /** Long enough for a temper to cool, short enough not to lose a voice. */
    private static final int DAYS = 30;

    /** Whoever was muted on or before this day can send again. */
    public static LocalDate endedIfOn(LocalDate today) {
        return today.minusDays(DAYS);
    }

    /** The muting of a suggestion's author; empty if there is none, or none any more. */
    public static Optional<Muting> of(Suggestion suggestion, LocalDate today) {
        return suggestion
                .course()
                .authorMutedOn()
                .map(on -> new Muting(suggestion.number(), on.plusDays(DAYS)))
                .filter(muting -> today.isBefore(muting.until()));
    }
}
