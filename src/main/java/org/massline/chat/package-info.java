/**
 * The vocabulary between a messenger and the rest: an {@link org.massline.chat.Event} comes in, a {@link
 * org.massline.chat.Saying} is what somebody wants said, an {@link org.massline.chat.OutgoingMessage} is how it goes out.
 *
 * <p>Deliberately missing: every type of telegrambots, and every sentence; sentences live in the catalogues.
 */
@NullMarked
package org.massline.chat;

import org.jspecify.annotations.NullMarked;
