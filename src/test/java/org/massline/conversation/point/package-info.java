/** Points: found in a text, numbered, answered one by one, and marked. */
@NullMarked
package org.massline.conversation.point;

import org.jspecify.annotations.NullMarked;
