/**
 * Whether a text makes several points, and which: a list, or several sentences that ask for different things.
 *
 * <p>Deliberately missing: any guess that is only likely. Whoever writes is offered to number their points; an offer to number
 * what is one point is in everybody's way.
 */
@NullMarked
package org.massline.conversation.point;

import org.jspecify.annotations.NullMarked;
