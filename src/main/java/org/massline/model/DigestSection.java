package org.massline.model;

/** The parts of a digest, in the order in which they are read; no suggestion is in two of them. */
public enum DigestSection {
    /** Open, and past its target. */
    OVERDUE,
    /** Came since the digest before, whatever became of it, and is not overdue. */
    RECEIVED,
    /** Open from before, and not overdue. */
    OPEN
}
