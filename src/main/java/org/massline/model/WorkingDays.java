package org.massline.model;

/** A number of days on which the school works, 0 to 365. */
public record WorkingDays(int count) {
    public WorkingDays {
        if (count < 0 || count > 365) {
            throw new IllegalArgumentException("working days are 0 to 365, not " + count);
        }
    }
}
