package org.massline.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.massline.privacy.KeyedHash;

/**
 * How often people did something within the last day, by slots of time. For one thread at a time. What it takes to ask does not
 * grow with the people: each update asks.
 */
final class LastDay {
    static final int SLOT_MINUTES = 10;
    static final Duration DAY = Duration.ofDays(1);
    /** So many people are kept; of more the oldest are forgiven. */
    static final int MOST = 10_000;

    private final InstantSource clock;
    /** How many of each, by the end of the slot in which they came; those of before the day go when the next one comes. */
    private final Map<KeyedHash, NavigableMap<Instant, Integer>> people = new HashMap<>();
    /** How many of all, by the same. */
    private final NavigableMap<Instant, Integer> all = new TreeMap<>();
    /** Who was heard of last in which slot. Within one they have no order. */
    private final NavigableMap<Instant, Set<KeyedHash>> lastHeard = new TreeMap<>();

    LastDay(InstantSource clock) {
        this.clock = clock;
    }

    NavigableMap<Instant, Integer> of(KeyedHash person) {
        return Optional.ofNullable(people.get(person))
                .map(own -> own.tailMap(dayAgo(), false))
                .orElseGet(Collections::emptyNavigableMap);
    }

    NavigableMap<Instant, Integer> ofAll() {
        return all.tailMap(dayAgo(), false);
    }

    void add(KeyedHash person) {
        forget();
        Instant slot = endOfSlot();
        NavigableMap<Instant, Integer> own = people.computeIfAbsent(person, first -> new TreeMap<>());
        if (!own.isEmpty()) {
            leave(own.lastKey(), person);
        }
        own.headMap(dayAgo(), true).clear();
        own.merge(slot, 1, Integer::sum);
        all.merge(slot, 1, Integer::sum);
        // A clock that was set back leaves what came before it last.
        lastHeard.computeIfAbsent(own.lastKey(), first -> new HashSet<>()).add(person);
        if (people.size() > MOST) {
            KeyedHash forgiven = lastHeard.values().iterator().next().iterator().next();
            leave(lastHeard.firstKey(), forgiven);
            people.remove(forgiven);
        }
    }

    private void leave(Instant slot, KeyedHash person) {
        lastHeard.computeIfPresent(slot, (end, heard) -> {
            heard.remove(person);
            return heard.isEmpty() ? null : heard;
        });
    }

    private Instant endOfSlot() {
        long slot = Duration.ofMinutes(SLOT_MINUTES).toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(clock.instant().getEpochSecond(), slot) + 1) * slot);
    }

    private Instant dayAgo() {
        return clock.instant().minus(DAY);
    }

    private void forget() {
        Instant dayAgo = dayAgo();
        all.headMap(dayAgo, true).clear();
        NavigableMap<Instant, Set<KeyedHash>> over = lastHeard.headMap(dayAgo, true);
        over.values().forEach(people.keySet()::removeAll);
        over.clear();
    }
}
