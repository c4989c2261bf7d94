/**
 * The database: each question a method named after it, beside the table it asks. Only here is anything sealed or hashed.
 *
 * <p>Deliberately missing: what a dialogue or a suggestion means. A dialogue is a version and bytes to this room.
 */
@NullMarked
package org.massline.store;

import org.jspecify.annotations.NullMarked;
