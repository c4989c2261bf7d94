/** The bench measures what happens, and plays Telegram as it is. */
@NullMarked
package org.massline.bench;

import org.jspecify.annotations.NullMarked;
