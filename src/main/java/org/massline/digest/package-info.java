/**
 * The weekly digest: composed by a pure function, written once for each recipient and week.
 *
 * <p>Deliberately missing: a timer (the timetable calls the round), sending (the outbox does), and any sentence (the
 * catalogues have them, family {@code digest}).
 */
@NullMarked
package org.massline.digest;

import org.jspecify.annotations.NullMarked;
