/**
 * A toy town for developing and teaching, and the tests' Telegram: invented people, a local server that speaks the Bot API
 * to one bot, a page on which to chat as any of them, and a clock that can be moved. {@link
 * org.massline.playground.Playground} is the way in.
 *
 * <p>Inside: {@code world} is what exists and is kept; {@code message} is how texts are read; {@code botapi} answers the
 * bot's calls; {@code delivery} brings updates to the bot; {@code town} is people and what they do; {@code page} is the chat
 * page. The bot is known only as an HTTP client of the Bot API.
 *
 * <p>Deliberately missing: every type of the bot (it is spoken to over HTTP only), every type of telegrambots (a fake built
 * from its client's types would agree with the client's mistakes), Telegram itself (nothing here opens a connection to
 * anything but the webhook's address), and any listening address but loopback.
 */
@NullMarked
package org.massline.playground;

import org.jspecify.annotations.NullMarked;
