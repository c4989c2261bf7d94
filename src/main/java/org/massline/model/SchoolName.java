package org.massline.model;

/**
 * What the school is called.
 *
 * @param given by the operator; empty if nobody named it, and each language says "our school" in its own words
 */
public record SchoolName(String given) {
    /** Of a school that nobody named. */
    public static final SchoolName NONE = new SchoolName("");

    public boolean isGiven() {
        return !given.isEmpty();
    }
}
