/**
 * The desk of a digest: its suggestions one by one in one message, each with what can be done about it.
 *
 * <p>Deliberately missing: what is done, and how (the room {@code acting} has that); here is only where it is shown.
 */
@NullMarked
package org.massline.conversation.desk;

import org.jspecify.annotations.NullMarked;
