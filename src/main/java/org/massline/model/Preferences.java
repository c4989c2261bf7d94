package org.massline.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a person wants to be told unasked.
 *
 * @param news of their own suggestions
 * @param bulletin 'you said, we did'
 * @param atOnce what comes to a cadre before the digest
 * @param quiet when nothing comes; empty if it may come at any hour
 */
public record Preferences(News news, boolean bulletin, AtOnce atOnce, Optional<QuietHours> quiet) {
    /** Until they choose. */
    public static final Preferences DEFAULT =
            new Preferences(News.ALL, true, AtOnce.URGENT, Optional.of(QuietHours.NIGHT));

    /** Of one's own suggestions. The names are stored. */
    public enum News {
        ALL,
        OUTCOME,
        NONE
    }

    /** To cadres. The names are stored. */
    public enum AtOnce {
        EVERYTHING,
        URGENT,
        NOTHING
    }

    public Preferences with(News other) {
        return new Preferences(other, bulletin, atOnce, quiet);
    }

    public Preferences with(AtOnce other) {
        return new Preferences(news, bulletin, other, quiet);
    }

    public Preferences withBulletin(boolean wanted) {
        return new Preferences(news, wanted, atOnce, quiet);
    }

    /** Whether nothing is to come at that moment. */
    public boolean isQuiet(Instant now, ZoneId zone) {
        return quiet.filter(hours -> hours.endAfter(now, zone).isAfter(now)).isPresent();
    }

    public Preferences quiet(Optional<QuietHours> hours) {
        return new Preferences(news, bulletin, atOnce, hours);
    }
}
