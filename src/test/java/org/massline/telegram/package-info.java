/** Tests of the door to Telegram, against a server of their own that answers as it is told. */
@NullMarked
package org.massline.telegram;

import org.jspecify.annotations.NullMarked;
