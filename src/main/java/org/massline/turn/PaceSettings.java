package org.massline.turn;

/**
 * How many suggestions are taken, and how many words in threads. 0: as many as come.
 *
 * @param perHour suggestions of one person
 * @param perDay suggestions of one person
 * @param perDayOfAll suggestions of all people together, so that many accounts in one hand fill no disk
 * @param notesPerDay notes, replies, verdicts, words with them, and marks of one contributor
 */
public record PaceSettings(int perHour, int perDay, int perDayOfAll, int notesPerDay) {
    public static final PaceSettings NO_LIMITS = new PaceSettings(0, 0, 0, 0);

    public PaceSettings {
        if (perHour < 0 || perDay < 0 || perDayOfAll < 0 || notesPerDay < 0) {
            throw new IllegalArgumentException("nobody sends less than nothing");
        }
    }
}
