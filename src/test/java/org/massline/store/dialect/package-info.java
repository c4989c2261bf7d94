/** How a database is asked. */
@NullMarked
package org.massline.store.dialect;

import org.jspecify.annotations.NullMarked;
