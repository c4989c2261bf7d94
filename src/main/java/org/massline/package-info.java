/**
 * The program as a whole: {@link org.massline.Massline} wires the rooms, {@link org.massline.Timetable} says what runs
 * when, {@link org.massline.Settings} what an operator may choose.
 *
 * <p>Deliberately missing: a framework, and static state. A process may hold several bots.
 */
@NullMarked
package org.massline;

import org.jspecify.annotations.NullMarked;
