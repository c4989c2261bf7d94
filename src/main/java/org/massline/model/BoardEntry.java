package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A suggestion as cadres published it: what everybody may know of it.
 *
 * @param text without what could identify somebody; never the text that was sent
 * @param outcome the text that goes with done or declined
 * @param mergedInto the suggestion of which it became a part
 * @param seconds how many people second it; 0 while they are fewer than {@link #FEW}, since a count that small would tell
 *     whoever looks twice what somebody did in between
 */
public record BoardEntry(
        SuggestionNumber number,
        TopicId topic,
        String text,
        LocalDate publishedOn,
        Status status,
        Optional<String> outcome,
        Optional<SuggestionNumber> mergedInto,
        int seconds) {
    /** Fewer than so many are not counted for everybody. The migrations say the same. */
    public static final int FEW = 5;

    public BoardEntry {
        if (seconds != 0 && seconds < FEW) {
            throw new IllegalArgumentException("so few are not counted for everybody: " + seconds);
        }
    }
}
