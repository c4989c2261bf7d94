/**
 * The effect report: what a period brought, as figures, as a picture of twelve weeks, as files for spreadsheets and as an agenda
 * for the meeting; and the figures of a topic's week, of which the digest and the agenda say the same.
 *
 * <p>Deliberately missing: who wrote anything. The questions that the figures are made of return no text and no name, and no
 * figure tells which anonymous suggestions have the same author, since nobody but they themselves can know it. Sending (the
 * outbox does), and any sentence (the catalogues have them, families {@code effect},
 * {@code week}, {@code table} and {@code agenda}).
 */
@NullMarked
package org.massline.effect;

import org.jspecify.annotations.NullMarked;
