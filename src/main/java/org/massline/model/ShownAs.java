package org.massline.model;

/** How contributors see a cadre; each cadre chooses. */
public enum ShownAs {
    /** By their own name. */
    NAME("name"),
    /** By the office that they gave: 'the dean's office'. */
    OFFICE("office"),
    /** By what they answer for: 'the canteen office'. */
    TOPIC("topic");

    private final String stored;

    ShownAs(String stored) {
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
    public static ShownAs ofStored(String stored) {
        for (ShownAs each : values()) {
            if (each.stored.equals(stored)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no ShownAs is stored as '" + stored + "'");
    }
}
