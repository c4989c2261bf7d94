package org.massline.turn;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.massline.conversation.Pause;
import org.massline.privacy.KeyedHash;

/**
 * Counts the suggestions of the last day, and what was written, judged and marked in threads, so that nobody floods the box. In memory alone, by keyed
 * hash: a time to the minute on the disk would be a trace of who wrote what. A restart forgives.
 *
 * <p>Even here nothing says which suggestion somebody sent, nor to which they wrote: there are no numbers, no order among people,
 * and no time finer than {@value LastDay#SLOT_MINUTES} minutes, from whose end on the limits are reckoned.
 *
 * <p>Safe for use by any thread. It asks for little: {@value LastDay#MOST} people for either, with as many times each as a day has.
 */
public final class Pace {
    private static final Duration HOUR = Duration.ofHours(1);

    private final PaceSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final LastDay suggestions;
    private final LastDay notes;

    public Pace(PaceSettings settings, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.suggestions = new LastDay(clock);
        this.notes = new LastDay(clock);
    }

    /** Whether this person has to wait before they send a suggestion, and is told so; that it happened is counted, and not whom. */
    Optional<Pause> tells(KeyedHash person) {
        return counted(of(person));
    }

    /** The same, before they write, judge or mark in a thread; what they did before already is counted as well. */
    Optional<Pause> tellsOfNotes(KeyedHash person) {
        return counted(ofNotes(person));
    }

    private Optional<Pause> counted(Optional<Pause> pause) {
        pause.ifPresent(
                each -> meters.counter("massline.paused", "of", each.of().name().toLowerCase(Locale.ROOT))
                        .increment());
        return pause;
    }

    /** Whether this person has to wait before they send a suggestion. */
    synchronized Optional<Pause> of(KeyedHash person) {
        if (settings.equals(PaceSettings.NO_LIMITS)) {
            return Optional.empty();
        }
        NavigableMap<Instant, Integer> own = suggestions.of(person);
        Instant hourAgo = clock.instant().minus(HOUR);
        return pause(Pause.Of.PERSON_IN_A_DAY, own, settings.perDay(), LastDay.DAY)
                .or(() -> pause(Pause.Of.PERSON_IN_AN_HOUR, own.tailMap(hourAgo, false), settings.perHour(), HOUR))
                .or(() -> pause(Pause.Of.ALL_IN_A_DAY, suggestions.ofAll(), settings.perDayOfAll(), LastDay.DAY));
    }

    /** Whether this person has to wait before they write, judge or mark in a thread. */
    synchronized Optional<Pause> ofNotes(KeyedHash person) {
        return pause(Pause.Of.NOTES_IN_A_DAY, notes.of(person), settings.notesPerDay(), LastDay.DAY);
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
        if (!settings.equals(PaceSettings.NO_LIMITS)) {
            suggestions.add(person);
        }
    }

    /** What this person wrote in a thread is committed; the same holds. */
    synchronized void tookNote(KeyedHash person) {
        if (settings.notesPerDay() > 0) {
            notes.add(person);
        }
    }
}
