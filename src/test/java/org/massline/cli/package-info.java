/** Tests of the commands. */
@NullMarked
package org.massline.cli;

import org.jspecify.annotations.NullMarked;
