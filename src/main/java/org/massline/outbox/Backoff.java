package org.massline.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a fault: somewhere between nothing and a bound that doubles from one second to five minutes.
 *
 * <p>'Full jitter' (Brooker, 'Exponential Backoff and Jitter', AWS Architecture Blog, 2015): when Telegram comes back,
 * the chats do not all call in the same moment.
 */
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int DOUBLINGS = 9;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempt how often it was tried, from 1 */
    Duration after(int attempt) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        Duration bound = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
    }
}
