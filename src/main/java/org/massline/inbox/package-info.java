/**
 * Where updates arrive: the webhook, the web server that it stands in, and the question whether the program is well.
 *
 * <p>Deliberately missing: what an update means ({@code telegram} decodes it, {@code turn} acts on it), and a table of
 * raw updates: an update is answered with 2xx only after its effect is committed, so Telegram's own queue is the inbox.
 */
@NullMarked
package org.massline.inbox;

import org.jspecify.annotations.NullMarked;
