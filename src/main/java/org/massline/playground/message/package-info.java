/**
 * How Telegram reads a text: its HTML subset, and the commands, links and mentions it finds by itself.
 *
 * <p>Deliberately missing: Markdown, which Massline does not send, and custom emoji pictures.
 */
@NullMarked
package org.massline.playground.message;

import org.jspecify.annotations.NullMarked;
