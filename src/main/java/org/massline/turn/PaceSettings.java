package org.massline.turn;

/**
 * How many suggestions are taken. 0: as many as come.
 *
 * @param perHour of one person
 * @param perDay of one person
 * @param perDayOfAll of all people together, so that many accounts in one hand fill no disk
 */
public record PaceSettings(int perHour, int perDay, int perDayOfAll) {
    public static final PaceSettings NO_LIMITS = new PaceSettings(0, 0, 0);

    public PaceSettings {
        if (perHour < 0 || perDay < 0 || perDayOfAll < 0) {
            throw new IllegalArgumentException("nobody sends less than nothing");
        }
    }
}
