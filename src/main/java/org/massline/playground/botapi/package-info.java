/**
 * Answers the bot's calls as Telegram does, and refuses what Telegram refuses, in its words. One class for each group of
 * methods; what the documentation says about parameters is not written here but read from its machine-readable form.
 *
 * <p>Deliberately missing: methods that Massline does not call (they answer 404 and count as violations), inline mode,
 * payments, stickers, polls, business accounts.
 */
@NullMarked
package org.massline.playground.botapi;

import org.jspecify.annotations.NullMarked;
