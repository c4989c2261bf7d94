/**
 * Measures the bot as a process beside floors that do only what cannot be left out: one thread plays Telegram and all people.
 *
 * <p>Deliberately missing: anything of the bot. It is measured as it is used, by its port, its calls to the Bot API and what the
 * operating system counts of its process.
 */
@NullMarked
package org.massline.bench;

import org.jspecify.annotations.NullMarked;
