package org.massline.bench;

import java.time.Duration;

/**
 * How the load comes.
 *
 * @param people at once
 * @param connections on which updates are posted
 * @param rate updates a second; 0 for a closed loop, in which everybody acts again as soon as they can
 * @param apiDelay how long the Bot API takes to answer; until then nobody sees the message
 * @param warmUp before anything is measured
 * @param measured what is measured
 */
public record Pace(int people, int connections, int rate, Duration apiDelay, Duration warmUp, Duration measured) {
    public Pace {
        if (people < 1 || connections < 1 || rate < 0 || apiDelay.isNegative() || !measured.isPositive()) {
            throw new IllegalArgumentException(
                    "at least one person, one connection, one second; no negative rate or delay");
        }
    }

    boolean isClosedLoop() {
        return rate == 0;
    }
}
