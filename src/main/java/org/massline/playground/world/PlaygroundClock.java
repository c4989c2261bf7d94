package org.massline.playground.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The time of the playground: that of a base clock, and what people added to it. It moves forward only, as a bot may expect.
 * Safe to use from any thread.
 */
public final class PlaygroundClock implements InstantSource {
    private final InstantSource base;
    private final World world;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset;

    PlaygroundClock(InstantSource base, Duration offset, World world) {
        this.base = base;
        this.offset = offset;
        this.world = world;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    /** How far the clock is ahead of its base. */
    public Duration offset() {
        return offset;
    }

    /** Moves the clock and then calls every listener, in the caller's thread. */
    public void move(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock moves forward only, not by " + step);
        }
        world.run(() -> {
            offset = offset.plus(step);
            world.noteOffset(offset);
            world.announce(new Happening.ClockMoved(instant()));
        });
        listeners.forEach(listener -> listener.accept(instant()));
    }

    public void moveTo(Instant target) {
        move(Duration.between(instant(), target));
    }

    /** Moves to the next such day and time after now. */
    public void moveToNext(DayOfWeek day, LocalTime time, ZoneId zone) {
        ZonedDateTime now = instant().atZone(zone);
        ZonedDateTime target = now.with(TemporalAdjusters.nextOrSame(day)).with(time);
        moveTo((target.isAfter(now) ? target : target.plusWeeks(1)).toInstant());
    }

    /** For the bot's scheduler, which should look again what is due. */
    public void onMove(Consumer<Instant> listener) {
        listeners.add(listener);
    }
}
