/**
 * What a cadre does with a suggestion: its buttons, the words that a deed demands, replies, and thinking better of it.
 *
 * <p>Deliberately missing: what contributors read of it ({@link org.massline.conversation.News}), and how it is carried out.
 */
@NullMarked
package org.massline.conversation.acting;

import org.jspecify.annotations.NullMarked;
