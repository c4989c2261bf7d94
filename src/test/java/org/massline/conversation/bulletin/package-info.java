/** Bulletins composed and sent, as conversations. */
@NullMarked
package org.massline.conversation.bulletin;

import org.jspecify.annotations.NullMarked;
