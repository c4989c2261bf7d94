package org.massline.reminder;

import org.massline.model.WorkingDays;

/**
 * When administrators are told.
 *
 * @param escalateAfter how many working days after a target has passed without an answer
 */
public record ReminderSettings(WorkingDays escalateAfter) {
    public static final ReminderSettings DEFAULT = new ReminderSettings(new WorkingDays(2));

    public ReminderSettings {
        if (escalateAfter.count() < 1) {
            throw new IllegalArgumentException("cadres are reminded before administrators are told");
        }
    }
}
