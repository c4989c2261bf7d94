package org.massline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.massline.store.Store;
import org.massline.telegram.BotAccess;
import org.massline.telegram.BotApi;
import org.massline.telegram.BotApiException;
import org.massline.telegram.Setup;
import org.massline.telegram.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the machine's clock can be right: compared with Telegram's, which stands in each of its answers, and before the first
 * one with the newest day in the database.
 *
 * <p>People are answered whatever the clock shows. What goes by the time waits while it cannot be right: a digest for a week
 * that is years away could not be taken back, nor what is forgotten too early.
 */
public final class ClockCheck {
    /** Less is ordinary on a machine that nobody looks after, and harms nothing. */
    static final Duration SAID = Duration.ofMinutes(5);

    /** Beyond it the day is another one, and no time zone that was mistaken explains it. */
    static final Duration WAITS = Duration.ofHours(15);

    /** A school that was silent for longer asks Telegram first what day it is. */
    private static final int SILENCE_DAYS = 60;

    /** A clock that was found to be off is compared again after this time. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private static final String REMEDY = "; set it, and have it kept by NTP (timedatectl set-ntp true)";

    private static final Logger LOG = LoggerFactory.getLogger(ClockCheck.class);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Standing standing;
    private final Setup setup;
    private final Optional<LocalDate> newestDay;
    private OptionalLong askedAtNanos = OptionalLong.empty();
    private boolean isOff;

    /** @param newestDay in the database, when the program started; empty if it is new */
    ClockCheck(InstantSource clock, ZoneId zone, Standing standing, Setup setup, Optional<LocalDate> newestDay) {
        this.clock = clock;
        this.zone = zone;
        this.standing = standing;
        this.setup = setup;
        this.newestDay = newestDay;
    }

    /**
     * Why a command is not to do what goes by the time, which the bot leaves undone by such a clock, too; empty if nothing speaks
     * against it. Telegram is asked for its time; where it does not answer, the database tells what it can.
     */
    public static Optional<String> problemBefore(Settings settings, Store store, InstantSource clock) {
        BotAccess access =
                new BotAccess(settings.telegram().api(), settings.telegram().token());
        try (BotApi api = new BotApi(access)) {
            ClockCheck check = new ClockCheck(
                    clock,
                    settings.timezone(),
                    api.standing(),
                    new Setup(api),
                    store.read(transaction -> transaction.updates().newestDay()));
            check.ask();
            return check.found();
        }
    }

    /** By how much a clock is ahead of Telegram's (negative: behind), if that is worth saying. */
    static Optional<String> difference(Instant shown, Instant telegram) {
        Duration ahead = Duration.between(telegram, shown);
        return ahead.abs().compareTo(SAID) < 0
                ? Optional.empty()
                : Optional.of("this machine's clock is " + words(ahead.abs())
                        + (ahead.isPositive() ? " ahead of" : " behind") + " Telegram's" + REMEDY);
    }

    /** Says once, at the start, by how much it is off, if by less than what makes anything wait. */
    void sayDifference() {
        Instant now = clock.instant();
        standing.time()
                .filter(telegram -> !isFar(now, telegram))
                .flatMap(telegram -> difference(now, telegram))
                .ifPresent(off -> LOG.warn("{}. Until then digests and reminders come by this clock", off));
    }

    /** Why what goes by the time waits, in words that anybody may read; empty if it need not. */
    synchronized Optional<String> problem() {
        Optional<String> found = found();
        if (found.isPresent() && mayAsk()) {
            // Not the clock but its comparison may be old: the machine slept, or somebody has set the clock right.
            ask();
            found = found();
        }
        if (found.isPresent() != isOff) {
            isOff = found.isPresent();
            found.ifPresentOrElse(
                    problem -> LOG.error("{}. Digests, reminders and all else that goes by the time wait", problem),
                    () -> LOG.info("the clock is right again; what goes by the time goes on"));
        }
        if (found.isEmpty()) {
            askedAtNanos = OptionalLong.empty();
        }
        return found;
    }

    private Optional<String> found() {
        Instant now = clock.instant();
        Optional<Instant> telegram = standing.time();
        if (telegram.isPresent()) {
            return isFar(now, telegram.get()) ? difference(now, telegram.get()) : Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (newestDay.filter(day -> today.isBefore(day.minusDays(1))).isPresent()) {
            return Optional.of("this machine's clock shows " + today + ", but the database was written on "
                    + newestDay.get() + REMEDY);
        }
        if (!standing.hasAnswered()
                && newestDay
                        .filter(day -> today.isAfter(day.plusDays(SILENCE_DAYS)))
                        .isPresent()) {
            return Optional.of("this machine's clock shows " + today + ", the database was last written on "
                    + newestDay.get() + ", and Telegram cannot be asked which day it is; check the network");
        }
        return Optional.empty();
    }

    private static boolean isFar(Instant now, Instant telegram) {
        return Duration.between(telegram, now).abs().compareTo(WAITS) >= 0;
    }

    private boolean mayAsk() {
        return askedAtNanos.isEmpty() || System.nanoTime() - askedAtNanos.getAsLong() >= AGAIN.toNanos();
    }

    private void ask() {
        askedAtNanos = OptionalLong.of(System.nanoTime());
        try {
            setup.profile();
        } catch (BotApiException unreachable) {
            LOG.debug("Telegram cannot be asked for the time: {}", unreachable.getMessage());
        }
    }

    private static String words(Duration off) {
        if (off.toDays() >= 2) {
            return off.toDays() + " days";
        }
        return off.toHours() >= 2 ? off.toHours() + " hours" : off.toMinutes() + " minutes";
    }
}
