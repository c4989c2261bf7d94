/**
 * The commands a person can give on the command line.
 *
 * <p>Deliberately missing: any work. A command calls the program and prints what comes back.
 */
@NullMarked
package org.massline.cli;

import org.jspecify.annotations.NullMarked;
