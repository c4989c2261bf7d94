/**
 * One update is one transaction: seen before? load, ask for facts, decide, carry out, say, save.
 *
 * <p>Deliberately missing: HTTP, and sending. What is to be sent is committed with what it speaks of, and sent by others.
 */
@NullMarked
package org.massline.turn;

import org.jspecify.annotations.NullMarked;
