/** Reminders, on both databases and as cadres read them. */
@NullMarked
package org.massline.reminder;

import org.jspecify.annotations.NullMarked;
