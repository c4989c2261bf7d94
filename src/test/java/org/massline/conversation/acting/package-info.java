/** What cadres do, tested as conversations of several people. */
@NullMarked
package org.massline.conversation.acting;

import org.jspecify.annotations.NullMarked;
