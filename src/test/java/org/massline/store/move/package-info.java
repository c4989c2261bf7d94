/** A school that is moved from SQLite to PostgreSQL. */
@NullMarked
package org.massline.store.move;

import org.jspecify.annotations.NullMarked;
