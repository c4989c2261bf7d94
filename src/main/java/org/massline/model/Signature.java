package org.massline.model;

/** How a suggestion is signed. */
public sealed interface Signature {
    /** Nobody who reads it learns who wrote it. */
    record Anonymous() implements Signature {}

    /** The same, and nothing is kept that leads to them: a receipt code alone leads them back to it. */
    record WithReceipt() implements Signature {}

    /** The contributor chose to be known by this name. */
    record Named(String name) implements Signature {
        public Named {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a name is not blank");
            }
        }
    }

    /** Whether nothing on it says who wrote it. */
    default boolean isUnnamed() {
        return switch (this) {
            case Anonymous anonymous -> true;
            case WithReceipt receipt -> true;
            case Named named -> false;
        };
    }
}
