/**
 * Hands bulletins over to the outbox, some people at a time, and shows the sender how far each has come.
 *
 * <p>Deliberately missing: a timer (the timetable calls the round), sending and its limits (the outbox has them), composing
 * (the room {@code conversation} does it), and who anybody is: people come by in the order of keyed hashes.
 */
@NullMarked
package org.massline.bulletin;

import org.jspecify.annotations.NullMarked;
