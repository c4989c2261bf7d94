/**
 * The people, what they do and what they see: the hands of a test, and of the page.
 *
 * <p>Deliberately missing: anything that a person using Telegram could not do or see.
 */
@NullMarked
package org.massline.playground.town;

import org.jspecify.annotations.NullMarked;
