package org.massline.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.massline.chat.PersonId;

/**
 * Keeps one person's updates from filling the queue in front of the database. A few of each person are in hand; some more wait
 * here, in the order in which they came, and hold up nobody else's; what comes beyond that is for later, when Telegram, which
 * forgets nothing, offers it again.
 *
 * <p>Safe for use by any thread; it knows only those who are at the door right now.
 */
final class FairShare {
    /** Enough for a few taps and words at once; a small part of the 128 works that are committed together. */
    static final int MOST_IN_HAND = 4;
    /** An album has ten items. Telegram brings at most 40 updates side by side, and others want in, too. */
    static final int MOST_WAITING = 12;
    /** Telegram gives up after 60 s; the database's own wait comes behind this one. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<PersonId, Share> shares = new ConcurrentHashMap<>();

    /** @param present those of this person that wait or are in hand */
    private record Share(Semaphore places, int present) {
        Share with(int more) {
            return new Share(places, present + more);
        }
    }

    /** Does the work when it is this person's turn; empty if too much of theirs waits already, and nothing was done. */
    <T> Optional<T> within(PersonId person, Supplier<T> work) {
        Share share = shares.compute(
                person, (id, known) -> known == null ? new Share(new Semaphore(MOST_IN_HAND, true), 1) : known.with(1));
        try {
            return share.present() > MOST_IN_HAND + MOST_WAITING ? Optional.empty() : inTurn(share.places(), work);
        } finally {
            shares.computeIfPresent(person, (id, now) -> now.present() == 1 ? null : now.with(-1));
        }
    }

    private static <T> Optional<T> inTurn(Semaphore places, Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
