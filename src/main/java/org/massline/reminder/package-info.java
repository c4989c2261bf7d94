/**
 * Reminds cadres of days that come and of days that have passed: those by which somebody should answer, and those that
 * somebody promised.
 *
 * <p>Deliberately missing: a timer (the timetable calls the round), quiet hours and languages (the room {@code turn} tells
 * people), and what is to be done about it (the buttons lead there).
 */
@NullMarked
package org.massline.reminder;

import org.jspecify.annotations.NullMarked;
