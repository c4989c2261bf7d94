/**
 * Those who want to find out who wrote what: a thief who has the files and not the key, and a cadre who looks at all that they
 * are sent. They are given months of a school, and what they guess is compared with what is true.
 */
@NullMarked
package org.massline.unmasking;

import org.jspecify.annotations.NullMarked;
