/**
 * The commands of the command line; each a thin verb over the program.
 *
 * <p>Deliberately missing: everything that a command does beyond reading its options and saying how it ended.
 */
@NullMarked
package org.massline.cli;

import org.jspecify.annotations.NullMarked;
