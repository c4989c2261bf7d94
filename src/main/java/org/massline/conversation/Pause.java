package org.massline.conversation;

/**
 * That no suggestion is taken for now, or no words in threads, since so many were.
 *
 * @param most as many as are taken within that time
 * @param minutes until one is taken again; at least 1
 */
public record Pause(Of of, int most, int minutes) {
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** Whose are too many, and within which time. */
    public enum Of {
        PERSON_IN_AN_HOUR,
        PERSON_IN_A_DAY,
        ALL_IN_A_DAY,
        NOTES_IN_A_DAY
    }

    public Pause {
        if (most < 1 || minutes < 1) {
            throw new IllegalArgumentException("a pause lasts, and follows something");
        }
    }

    /** Rounded up: nobody comes back too early. */
    public int hours() {
        return Math.ceilDiv(minutes, MINUTES_OF_AN_HOUR);
    }
}
