/**
 * Where SQLite and PostgreSQL differ: how they are reached, how writing is ordered, how rows are locked.
 *
 * <p>Deliberately missing: any question about a table of ours.
 */
@NullMarked
package org.massline.store.dialect;

import org.jspecify.annotations.NullMarked;
