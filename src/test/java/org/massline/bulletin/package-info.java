/** Bulletins on their way to thousands, on both databases. */
@NullMarked
package org.massline.bulletin;

import org.jspecify.annotations.NullMarked;
