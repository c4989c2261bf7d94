package org.massline.inbox;

/** What the sender of an update is told. */
public enum Outcome {
    /** Its effect is committed, or it has none. */
    ACCEPTED,
    /** It is no update, and never will be. */
    GARBAGE,
    /** The database is not there, or too much of the same person waits already; the same update will be taken later. */
    TRY_LATER
}
