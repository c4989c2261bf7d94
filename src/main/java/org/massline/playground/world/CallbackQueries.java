package org.massline.playground.world;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Taps that the bot has not answered. */
public final class CallbackQueries {
    /** Telegram keeps callback queries for about that long. */
    private static final Duration KEPT = Duration.ofSeconds(150);

    private long nextId = 4_000_000_000_000_001L;
    /** Oldest first. */
    private Map<String, Tap> taps = new LinkedHashMap<>();

    record Tap(String residentKey, long epochSecond) {}

    CallbackQueries() {}

    /** @return the id of the query */
    public String ask(Resident resident, Instant now) {
        forgetOld(now);
        String id = Long.toString(nextId++);
        taps.put(id, new Tap(resident.key(), now.getEpochSecond()));
        return id;
    }

    /** @return the key of the person who tapped, once: a query can be answered once, and soon */
    public Optional<String> answer(String id, Instant now) {
        forgetOld(now);
        return Optional.ofNullable(taps.remove(id)).map(Tap::residentKey);
    }

    private void forgetOld(Instant now) {
        long oldest = now.minus(KEPT).getEpochSecond();
        var all = taps.values().iterator();
        while (all.hasNext() && all.next().epochSecond() < oldest) {
            all.remove();
        }
    }
}
