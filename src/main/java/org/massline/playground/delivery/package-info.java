/**
 * Brings updates to the bot, by webhook or by getUpdates, in Telegram's order and with its patience.
 *
 * <p>Deliberately missing: what Telegram does to old updates (they wait here for ever) and to bots that fail for a day.
 */
@NullMarked
package org.massline.playground.delivery;

import org.jspecify.annotations.NullMarked;
