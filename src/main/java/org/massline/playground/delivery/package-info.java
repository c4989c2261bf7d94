/**
 * Brings updates to the bot's webhook, in Telegram's order and with its patience.
 *
 * <p>Deliberately missing: getUpdates, which is a call of the bot and answered in {@code botapi}; and
 * what Telegram does to old updates (they wait here for ever) and to bots that fail for a day.
 */
@NullMarked
package org.massline.playground.delivery;

import org.jspecify.annotations.NullMarked;
