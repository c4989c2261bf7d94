/**
 * The house rules, as tests: in which directions rooms depend on each other, what may not be called where, how long a file
 * may be.
 *
 * <p>Deliberately missing: exceptions by name. A rule that needs one is wrong, or the code is.
 */
@NullMarked
package org.massline.house;

import org.jspecify.annotations.NullMarked;
