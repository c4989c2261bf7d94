package org.massline.conversation;

/**
 * How much one suggestion may hold, and how long things wait.
 *
 * @param textLength of all parts together, in UTF-16 units
 * @param attachments of all parts together
 * @param draftReminderDays of silence after which a draft is recalled
 * @param draftRemovalDays of silence after which a draft is removed
 * @param invitationDays for which an invitation is valid
 * @param verdictDays after which the contributor is asked what they think of an outcome
 * @param linkDays after a suggestion was closed whose it was is forgotten; 0: never
 */
public record Limits(
        int textLength,
        int attachments,
        int draftReminderDays,
        int draftRemovalDays,
        int invitationDays,
        int verdictDays,
        int linkDays) {
    /** A verdict may be given for half a year; 12,000 units are three full Telegram messages; 20 files are two full albums. */
    public static final Limits DEFAULT = new Limits(12_000, 20, 5, 8, 7, 7, 180);

    public Limits {
        if (textLength < 100
                || attachments < 0
                || draftReminderDays < 1
                || draftRemovalDays <= draftReminderDays
                || invitationDays < 1
                || verdictDays < 1
                || linkDays < 0) {
            throw new IllegalArgumentException(
                    "a draft is recalled before it is removed, and holds at least 100 units");
        }
    }
}
