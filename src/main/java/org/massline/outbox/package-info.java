/**
 * What was committed is sent: in order within a chat, side by side across chats, within Telegram's limits, until it is
 * sent or finally refused.
 *
 * <p>Deliberately missing: why a message is sent, and any text. A message is an envelope to this room.
 */
@NullMarked
package org.massline.outbox;

import org.jspecify.annotations.NullMarked;
