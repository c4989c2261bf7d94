/**
 * The state machine: where a chat stands and what happened go in, where it stands then, what changes and what is said come
 * out.
 *
 * <p>Deliberately missing: a clock, randomness, a database, a logger, any sentence. What the decision must know it names
 * beforehand as a {@link org.massline.conversation.Need}.
 */
@NullMarked
package org.massline.conversation;

import org.jspecify.annotations.NullMarked;
