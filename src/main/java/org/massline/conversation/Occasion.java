package org.massline.conversation;

/** Why somebody is told something unasked; each person chooses which of these reach them. */
public enum Occasion {
    /** To a contributor: a step on the way. */
    STEP,
    /** To a contributor alone: a cadre asks, and waits for the answer. Whoever wants outcomes only is asked all the same. */
    QUESTION,
    /** To a contributor: how it ended, and the question whether it helped. */
    OUTCOME,
    /** To a cadre: it cannot wait for the digest. */
    URGENT,
    /** To a cadre: it can, unless they want all at once. */
    ORDINARY,
    /** It was asked for, or cannot be done without. */
    NEEDED
}
