package org.massline.plans;

import java.util.Optional;
import java.util.Set;

/**
 * A step of a plan: how rows of one table are found, or what is done with rows before the first of them is given.
 *
 * @param table whose rows; empty if they are of several
 * @param index the index by which they are found, or in whose order they are read
 * @param columns by which the index finds them
 * @param words as the database says it
 */
record Step(Optional<String> table, How how, Optional<String> index, Set<String> columns, String words) {
    /** What is done. */
    enum How {
        /** Each row of the table is looked at. */
        ALL,
        /** The entries of an index are looked at in their order, until whoever asks has enough. */
        ALL_OF_INDEX,
        /** An index leads to the rows. */
        FOUND,
        /** All rows are put into an order, and then the first of them are given. */
        SORTED
    }
}
