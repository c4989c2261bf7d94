/**
 * What texts are made of, so that they are found again, and whether two of them want the same: in Chinese, in English, and
 * across the two.
 *
 * <p>Deliberately missing: a database, where what is alike is looked up by its terms (room {@code store}); anything that
 * learns from what people wrote.
 */
@NullMarked
package org.massline.likeness;

import org.jspecify.annotations.NullMarked;
