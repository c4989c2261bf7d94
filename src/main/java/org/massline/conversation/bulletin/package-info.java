/**
 * Composing 'you said, we did' and sending it, as a cadre does in the chat; and how it reads.
 *
 * <p>Deliberately missing: who gets it and in which order (the room {@code bulletin} hands it over), and who wrote the
 * suggestions in it; of an anonymous one even the words come in only as a cadre has put them.
 */
@NullMarked
package org.massline.conversation.bulletin;

import org.jspecify.annotations.NullMarked;
