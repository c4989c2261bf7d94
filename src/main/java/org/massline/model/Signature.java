package org.massline.model;

/** How a suggestion is signed. */
public sealed interface Signature {
    /** Nobody who reads it learns who wrote it. */
    record Anonymous() implements Signature {}

    /** The contributor chose to be known by this name. */
    record Named(String name) implements Signature {
        public Named {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a name is not blank");
            }
        }
    }
}
