package org.massline.model;

/** What a person may do; each role may do what the one before it may. */
public enum Role {
    CONTRIBUTOR("contributor"),
    CADRE("cadre"),
    ADMINISTRATOR("administrator");

    private final String stored;

    Role(String stored) {
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
    public static Role ofStored(String stored) {
        for (Role each : values()) {
            if (each.stored.equals(stored)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no Role is stored as '" + stored + "'");
    }
}
