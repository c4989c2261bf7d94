/**
 * The conversation of an administrator: who answers for what, and who joins.
 *
 * <p>Deliberately missing: suggestions. An administrator reads them as the cadre that every administrator also is.
 */
@NullMarked
package org.massline.conversation.administrator;

import org.jspecify.annotations.NullMarked;
