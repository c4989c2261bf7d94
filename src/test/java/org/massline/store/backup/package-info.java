/** Copies of the database, on both databases: made under load, put back elsewhere, compared. */
@NullMarked
package org.massline.store.backup;

import org.jspecify.annotations.NullMarked;
