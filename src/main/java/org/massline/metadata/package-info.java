/**
 * Removes from a file what tells who made it, where, when and with what, and leaves what is to be seen and heard as it is, bit
 * for bit. What is kept is listed; all else goes, so that what nobody thought of goes, too.
 *
 * <p>Deliberately missing: where files come from and go to, and any guess. A file that is not understood from its first to its
 * last byte is not cleaned. Pure: bytes in, bytes out.
 */
@NullMarked
package org.massline.metadata;

import org.jspecify.annotations.NullMarked;
