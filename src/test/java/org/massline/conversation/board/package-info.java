/** The board, seconding and inquiries, as conversations of several people. */
@NullMarked
package org.massline.conversation.board;

import org.jspecify.annotations.NullMarked;
