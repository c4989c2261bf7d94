package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One message between the contributor and the cadres about one suggestion.
 *
 * @param position counted from 1 within the suggestion
 * @param on the day, in the school's time zone
 * @param cadre who of the cadres wrote it; empty if the contributor did
 * @param question whether it waits for the contributor's answer
 */
public record ThreadMessage(
        int position, From from, LocalDate on, String text, Optional<CadreId> cadre, boolean question) {
    /** Which side wrote it. */
    public enum From {
        CONTRIBUTOR,
        CADRE
    }
}
