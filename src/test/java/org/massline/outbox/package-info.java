/** Tests of the outbox: a real database on both kinds, and in Telegram's place a sender that does as it is told. */
@NullMarked
package org.massline.outbox;

import org.jspecify.annotations.NullMarked;
