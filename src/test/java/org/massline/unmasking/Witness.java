package org.massline.unmasking;

/** Somebody who looks before and after each suggestion. */
interface Witness {
    default void before() {}

    default void after(Written suggestion) {}
}
