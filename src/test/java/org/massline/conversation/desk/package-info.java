/** Digests worked on in one message, as conversations. */
@NullMarked
package org.massline.conversation.desk;

import org.jspecify.annotations.NullMarked;
