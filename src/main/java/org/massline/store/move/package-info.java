/**
 * The way up: a school's SQLite file into a PostgreSQL server, table by table, checked by counts and hashes.
 *
 * <p>Deliberately missing: the way back, and tables by name. What tables there are, and what they refer to, is asked of the
 * database that takes them, so that a new one is never forgotten.
 */
@NullMarked
package org.massline.store.move;

import org.jspecify.annotations.NullMarked;
