/**
 * The conversation of a cadre: what is open, one suggestion, the digest.
 *
 * <p>Deliberately missing: who wrote an anonymous suggestion; no fact that comes here contains it.
 */
@NullMarked
package org.massline.conversation.cadre;

import org.jspecify.annotations.NullMarked;
