package org.massline.model;

/** Where a suggestion stands. */
public enum Status {
    RECEIVED("received", true),
    ACKNOWLEDGED("acknowledged", true),
    IN_PROGRESS("in-progress", true),
    DONE("done", false),
    DECLINED("declined", false),
    MERGED("merged", false),
    WITHDRAWN("withdrawn", false);

    private final String stored;
    private final boolean open;

    Status(String stored, boolean open) {
        this.stored = stored;
        this.open = open;
    }

    /** The name in the database; it never changes, whatever the constant is called. */
    public String stored() {
        return stored;
    }

    /** Whether a cadre still owes something. */
    public boolean isOpen() {
        return open;
    }

    /** Whether a cadre has taken it up, so that its text is part of somebody's work. */
    public boolean isBeingActedOn() {
        return this == ACKNOWLEDGED || this == IN_PROGRESS;
    }

    /** Whether it can be put on the board: not what was taken back, nor what lives on in another one. */
    public boolean isForEverybody() {
        return open || this == DONE || this == DECLINED;
    }

    /**
     * The one with this stored name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Status ofStored(String stored) {
        for (Status each : values()) {
            if (each.stored.equals(stored)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no Status is stored as '" + stored + "'");
    }
}
