package org.massline.model;

/** In which order the board is read, and what of it. */
public enum BoardList {
    /** All of it, published last first. */
    NEWEST("new"),
    /** What is still open, most wanted first; of those that fewer than five second, the newest first. */
    MOST_SECONDED("most"),
    /** What was done, done last first. */
    DONE("done");

    private final String stored;

    BoardList(String stored) {
        this.stored = stored;
    }

    /** The name in buttons; it never changes, whatever the constant is called. */
    public String stored() {
        return stored;
    }

    /**
     * The one with this stored name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static BoardList ofStored(String stored) {
        for (BoardList each : values()) {
            if (each.stored.equals(stored)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no BoardList is stored as '" + stored + "'");
    }
}
