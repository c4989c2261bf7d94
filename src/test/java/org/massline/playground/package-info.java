/** The playground, seen as a bot sees it: over HTTP. */
@NullMarked
package org.massline.playground;

import org.jspecify.annotations.NullMarked;
