package org.massline.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.massline.privacy.KeyedHash;

/** How often people did something within the last day, by slots of time. For one thread at a time. */
final class LastDay {
    static final int SLOT_MINUTES = 10;
    static final Duration DAY = Duration.ofDays(1);
    /** So many people are kept; of more the oldest are forgiven. */
    static final int MOST = 10_000;

    private final InstantSource clock;
    /** How many of each, by the end of the slot in which they came. */
    private final Map<KeyedHash, NavigableMap<Instant, Integer>> people = new HashMap<>();

    LastDay(InstantSource clock) {
        this.clock = clock;
    }

    NavigableMap<Instant, Integer> of(KeyedHash person) {
        forget();
        return people.getOrDefault(person, Collections.emptyNavigableMap());
    }

    NavigableMap<Instant, Integer> ofAll() {
        forget();
        NavigableMap<Instant, Integer> all = new TreeMap<>();
        people.values().forEach(each -> each.forEach((slot, count) -> all.merge(slot, count, Integer::sum)));
        return all;
    }

    void add(KeyedHash person) {
        forget();
        people.computeIfAbsent(person, first -> new TreeMap<>()).merge(endOfSlot(), 1, Integer::sum);
        if (people.size() > MOST) {
            people.entrySet().stream()
                    .min(Comparator.comparing(each -> each.getValue().lastKey()))
                    .map(Map.Entry::getKey)
                    .ifPresent(people::remove);
        }
    }

    private Instant endOfSlot() {
        long slot = Duration.ofMinutes(SLOT_MINUTES).toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(clock.instant().getEpochSecond(), slot) + 1) * slot);
    }

    private void forget() {
        Instant dayAgo = clock.instant().minus(DAY);
        people.values().forEach(own -> own.headMap(dayAgo, true).clear());
        people.values().removeIf(Map::isEmpty);
    }
}
