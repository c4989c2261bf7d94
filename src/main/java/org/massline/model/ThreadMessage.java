package org.massline.model;

import java.time.LocalDate;

/**
 * One message between the contributor and the cadres about one suggestion.
 *
 * @param position counted from 1 within the suggestion
 * @param on the day, in the school's time zone
 */
public record ThreadMessage(int position, From from, LocalDate on, String text) {
    /** Which side wrote it. */
    public enum From {
        CONTRIBUTOR,
        CADRE
    }
}
