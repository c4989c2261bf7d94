/**
 * Copies of the whole database: made while the bot runs, checked by opening them, put back while it does not run.
 *
 * <p>Deliberately missing: the keys. A copy is worth nothing to a thief without them, so they never lie in it.
 */
@NullMarked
package org.massline.store.backup;

import org.jspecify.annotations.NullMarked;
