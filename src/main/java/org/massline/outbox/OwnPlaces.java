package org.massline.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.massline.store.SendingLimit;

/** Places of a process that sends alone, in memory; kept as {@link org.massline.store.SendingPlaces} keeps them. */
final class OwnPlaces implements SendingLimits.Places {
    /** More limits than can be waited for: those that have all of their places again are forgotten. */
    static final int MOST = 2_000;

    private final LongSupplier nanoTime;
    private final long origin;
    /** When all of a limit's places are free again. */
    private final Map<SendingLimit, Long> freeAtNanos = new HashMap<>();

    OwnPlaces(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.origin = nanoTime.getAsLong();
    }

    @Override
    public synchronized Duration take(SendingLimit limit, int places) {
        // From an origin of one's own, since the clock's may be anywhere.
        long now = nanoTime.getAsLong() - origin;
        if (freeAtNanos.size() >= MOST) {
            freeAtNanos.values().removeIf(free -> free <= now);
        }
        long each = limit.each().toNanos();
        long freeAt = Math.max(freeAtNanos.getOrDefault(limit, now), now) + each * places;
        freeAtNanos.put(limit, freeAt);
        return Duration.ofNanos(Math.max(0, freeAt - now - each * limit.atOnce()));
    }

    synchronized int size() {
        return freeAtNanos.size();
    }
}
