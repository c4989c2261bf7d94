package org.massline.store;

/** Whether a transaction put something into a line of the outbox that nobody has in hand, so that somebody is to look. */
final class Arrivals {
    private boolean any;

    void come() {
        any = true;
    }

    boolean any() {
        return any;
    }
}
