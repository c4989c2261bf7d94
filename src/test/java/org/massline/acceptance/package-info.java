/** The whole program: HTTP in, a database on disk, calls of the Bot API out. */
@NullMarked
package org.massline.acceptance;

import org.jspecify.annotations.NullMarked;
