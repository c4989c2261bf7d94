/**
 * The door to Telegram: updates are decoded into {@link org.massline.chat.Incoming}, messages are sent, and what the
 * Bot API answers becomes one of our own outcomes.
 *
 * <p>Deliberately missing: any text that people read, any decision about what an update means, retries and limits (the
 * {@code outbox} knows when to try again). This is the only room that imports telegrambots or OkHttp.
 */
@NullMarked
package org.massline.telegram;

import org.jspecify.annotations.NullMarked;
