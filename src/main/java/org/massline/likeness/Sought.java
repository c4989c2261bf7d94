package org.massline.likeness;

/**
 * A term that is looked for.
 *
 * @param begins whether terms that only begin with it are meant too
 */
public record Sought(String term, boolean begins) {}
