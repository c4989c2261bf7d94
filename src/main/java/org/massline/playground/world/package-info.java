/**
 * What exists in the playground and outlives it: residents, chats with their messages, files, waiting updates, the bot's
 * profile, and the clock. Objects are in the shape of the Bot API, so that what was recorded is what a bot was shown.
 *
 * <p>One lock guards all of it ({@link org.massline.playground.world.World}); the nouns here expect their caller to hold it.
 *
 * <p>Deliberately missing: HTTP, and every rule about what a bot may ask for.
 */
@NullMarked
package org.massline.playground.world;

import org.jspecify.annotations.NullMarked;
