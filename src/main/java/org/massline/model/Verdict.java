package org.massline.model;

/**
 * The contributor's answer to 'did it help?', asked some days after done; of a declined suggestion, to whether the reason was
 * understandable. {@code NO} opens it again.
 */
public enum Verdict {
    YES("yes"),
    PARTLY("partly"),
    NO("no");

    private final String stored;

    Verdict(String stored) {
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
    public static Verdict ofStored(String stored) {
        for (Verdict each : values()) {
            if (each.stored.equals(stored)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no Verdict is stored as '" + stored + "'");
    }
}
