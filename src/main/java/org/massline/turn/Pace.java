package org.massline.turn;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.massline.conversation.Pause;
import org.massline.privacy.KeyedHash;

/**
 * Counts the suggestions of the last day, so that nobody floods the box. In memory alone, by keyed hash: a time to the minute on
 * the disk would be a trace of who wrote what. A restart forgives.
 *
 * <p>Even here nothing says which suggestion somebody sent: there are no numbers, no order among people, and no time finer than
 * {@value #SLOT_MINUTES} minutes, from whose end on the limits are reckoned.
 *
 * <p>Safe for use by any thread. It asks for little: as many entries as {@link PaceSettings#perDayOfAll}, or {@value #MOST} people
 * with as many times each as a day has.
 */
public final class Pace {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int SLOT_MINUTES = 10;
    /** Kept where all together have no limit; of more the oldest are forgiven. */
    private static final int MOST = 10_000;

    private final PaceSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;
    /** How many of each, by the end of the slot in which they were taken. */
    private final Map<KeyedHash, NavigableMap<Instant, Integer>> lastDay = new HashMap<>();

    public Pace(PaceSettings settings, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Whether this person has to wait, and is told so; that it happened is counted, and not whom. */
    Optional<Pause> tells(KeyedHash person) {
        Optional<Pause> pause = of(person);
        pause.ifPresent(
                each -> meters.counter("massline.paused", "of", each.of().name().toLowerCase(Locale.ROOT))
                        .increment());
        return pause;
    }

    /** Whether this person has to wait. */
    synchronized Optional<Pause> of(KeyedHash person) {
        if (settings.equals(PaceSettings.NO_LIMITS)) {
            return Optional.empty();
        }
        forget();
        NavigableMap<Instant, Integer> own = lastDay.getOrDefault(person, Collections.emptyNavigableMap());
        NavigableMap<Instant, Integer> all = new TreeMap<>();
        lastDay.values().forEach(each -> each.forEach((slot, count) -> all.merge(slot, count, Integer::sum)));
        Instant hourAgo = clock.instant().minus(HOUR);
        return pause(Pause.Of.PERSON_IN_A_DAY, own, settings.perDay(), DAY)
                .or(() -> pause(Pause.Of.PERSON_IN_AN_HOUR, own.tailMap(hourAgo, false), settings.perHour(), HOUR))
                .or(() -> pause(Pause.Of.ALL_IN_A_DAY, all, settings.perDayOfAll(), DAY));
    }

    /** One more may go as soon as fewer than the most are left of those that count. */
    private Optional<Pause> pause(Pause.Of of, NavigableMap<Instant, Integer> sent, int most, Duration within) {
        int left = sent.values().stream().mapToInt(Integer::intValue).sum();
        if (most == 0 || left < most) {
            return Optional.empty();
        }
        Instant free = clock.instant();
        for (Map.Entry<Instant, Integer> slot : sent.entrySet()) {
            if (left >= most) {
                free = slot.getKey().plus(within);
                left -= slot.getValue();
            }
        }
        long seconds = Duration.between(clock.instant(), free).toSeconds();
        return Optional.of(new Pause(of, most, (int) Math.max(1, Math.ceilDiv(seconds, 60))));
    }

    /**
     * A suggestion of this person is committed. Those that are decided at the same moment do not know of each other, so that one
     * or two more than the most may be taken.
     */
    synchronized void took(KeyedHash person) {
        if (settings.equals(PaceSettings.NO_LIMITS)) {
            return;
        }
        forget();
        lastDay.computeIfAbsent(person, first -> new TreeMap<>()).merge(endOfSlot(), 1, Integer::sum);
        if (lastDay.size() > MOST) {
            lastDay.entrySet().stream()
                    .min(Comparator.comparing(each -> each.getValue().lastKey()))
                    .map(Map.Entry::getKey)
                    .ifPresent(lastDay::remove);
        }
    }

    private Instant endOfSlot() {
        long slot = Duration.ofMinutes(SLOT_MINUTES).toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(clock.instant().getEpochSecond(), slot) + 1) * slot);
    }

    private void forget() {
        Instant dayAgo = clock.instant().minus(DAY);
        lastDay.values().forEach(own -> own.headMap(dayAgo, true).clear());
        lastDay.values().removeIf(Map::isEmpty);
    }
}
