/** How texts are read. */
@NullMarked
package org.massline.playground.message;

import org.jspecify.annotations.NullMarked;
