/**
 * The floors beside which the bot is measured: as fast as one would reasonably write them, doing nothing that could be left out.
 *
 * <p>Deliberately missing: conversations, people, order, retries, secrets.
 */
@NullMarked
package org.massline.bench.floor;

import org.jspecify.annotations.NullMarked;
