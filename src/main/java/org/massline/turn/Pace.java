package org.massline.turn;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.massline.conversation.Pause;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;

/**
 * Counts the suggestions of the last day, so that nobody floods the box. In memory alone, by keyed hash: a time to the minute on
 * the disk would be a trace of who wrote what. A restart forgives.
 *
 * <p>Safe for use by any thread. It asks for little: as many entries as {@link PaceSettings#perDayOfAll}, or {@value #MOST}.
 */
public final class Pace {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Kept where all together have no limit; of more the oldest are forgiven. */
    private static final int MOST = 10_000;

    private final PaceSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;
    /** In the order in which they were taken. */
    private final SequencedMap<SuggestionNumber, Sent> lastDay = new LinkedHashMap<>();

    private record Sent(KeyedHash person, Instant at) {}

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
        Instant now = clock.instant();
        Instant dayAgo = now.minus(DAY);
        Instant hourAgo = now.minus(HOUR);
        List<Instant> all = new ArrayList<>();
        List<Instant> own = new ArrayList<>();
        List<Instant> recent = new ArrayList<>();
        for (Sent sent : lastDay.values()) {
            if (sent.at().isAfter(dayAgo)) {
                all.add(sent.at());
                if (sent.person().equals(person)) {
                    own.add(sent.at());
                    if (sent.at().isAfter(hourAgo)) {
                        recent.add(sent.at());
                    }
                }
            }
        }
        return pause(Pause.Of.PERSON_IN_A_DAY, own, settings.perDay(), DAY)
                .or(() -> pause(Pause.Of.PERSON_IN_AN_HOUR, recent, settings.perHour(), HOUR))
                .or(() -> pause(Pause.Of.ALL_IN_A_DAY, all, settings.perDayOfAll(), DAY));
    }

    private Optional<Pause> pause(Pause.Of of, List<Instant> sent, int most, Duration within) {
        if (most == 0 || sent.size() < most) {
            return Optional.empty();
        }
        Instant free = sent.get(sent.size() - most).plus(within);
        long seconds = Duration.between(clock.instant(), free).toSeconds();
        return Optional.of(new Pause(of, most, (int) Math.max(1, Math.ceilDiv(seconds, 60))));
    }

    /**
     * This person's suggestion is taken, under this number. Should its transaction fail, it comes again with the same one, and
     * counts once.
     */
    synchronized void takes(KeyedHash person, SuggestionNumber number) {
        if (settings.equals(PaceSettings.NO_LIMITS)) {
            return;
        }
        Instant now = clock.instant();
        lastDay.remove(number);
        lastDay.put(number, new Sent(person, now));
        while (lastDay.size() > MOST || !lastDay.firstEntry().getValue().at().isAfter(now.minus(DAY))) {
            lastDay.pollFirstEntry();
        }
    }
}
