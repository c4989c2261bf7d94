/**
 * The effect report: what a period brought, as figures, as a picture of twelve weeks, as files for spreadsheets and as an agenda
 * for the meeting.
 *
 * <p>Deliberately missing: who wrote anything. The questions that the figures are made of return no text and no name, and no
 * figure tells which anonymous suggestions have the same author, since nobody but they themselves can know it. Sending (the
 * outbox does), and any sentence (the catalogues have them, family {@code effect}).
 */
@NullMarked
package org.massline.effect;

import org.jspecify.annotations.NullMarked;
