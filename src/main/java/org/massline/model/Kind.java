package org.massline.model;

/** What a contributor says that a suggestion is. */
public enum Kind {
    IDEA("idea"),
    PROBLEM("problem"),
    PRAISE("praise"),
    QUESTION("question");

    private final String stored;

    Kind(String stored) {
        this.stored = stored;
    }

    /** The name in the database and in buttons; it never changes, whatever the constant is called. */
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
        throw new IllegalArgumentException("no Kind is stored as '" + stored + "'");
    }
}
