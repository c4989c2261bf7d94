/**
 * What is fuzzed: everything that reads bytes from outside. Each target lies in the room whose reading it tries; here are their
 * list, and the replay of all that was ever found.
 */
@NullMarked
package org.massline.fuzz;

import org.jspecify.annotations.NullMarked;
