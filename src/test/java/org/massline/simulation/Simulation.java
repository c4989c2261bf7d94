package org.massline.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.model.Role;
import org.massline.testing.HeardLog;

/** Some weeks of a school, as one number has them go. */
final class Simulation implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A Monday before the clocks are put back, and one before they are put forward. */
    private static final List<Instant> BEGINNINGS =
            List.of(Instant.parse("2026-10-19T06:30:00Z"), Instant.parse("2026-03-23T07:30:00Z"));

    /** In more time the bot's threads have had their turn. */
    private static final Duration SHORT = Duration.ofSeconds(20);

    /** Telegram brings an update again for a day. */
    private static final Duration REMEMBERED = Duration.ofHours(20);

    /** Until after what is due in a day. */
    private static final Duration HALF_A_DAY = Duration.ofHours(13);

    /**
     * So long anything waits at most once Telegram answers again: five minutes by a clock that was two hours ahead, and then one
     * message of a chat after the other.
     */
    private static final Duration LONGEST_WAIT = Duration.ofHours(3);

    private static final int MOST_SECONDS = 20;

    private final Chance chance;
    private final Figures figures = new Figures();
    private final SimulatedTime time;
    private final School school;
    private final Machine machine;
    private final Courier courier;
    private final Promises promises;
    private Instant forgotten;

    Simulation(long seed, Path folder, Seedling seedling) {
        chance = new Chance(seed);
        time = new SimulatedTime(chance.oneOf(BEGINNINGS));
        forgotten = time.now();
        school = new School(folder, time, chance.split());
        machine = new Machine(chance.split(), time, figures, school, seedling);
        courier = new Courier(chance.split(), figures, school, machine);
        promises = machine.promises();
    }

    Figures figures() {
        return figures;
    }

    /** Lets so many things happen, and looks after each; returns what was not kept, with the step, or empty. */
    Optional<String> run(int steps) {
        List<String> log = HeardLog.ofAll().during(() -> goOn(steps));
        log.forEach(promises::logged);
        return promises.broken().stream().findFirst().map(how -> "in step " + figures.steps() + ": " + how);
    }

    private void goOn(int steps) {
        appoint();
        machine.setCalm(false);
        for (int step = 0; step < steps && promises.broken().isEmpty(); step++) {
            figures.step();
            step();
        }
        machine.setCalm(true);
        if (promises.broken().isEmpty()) {
            end();
        }
    }

    private void appoint() {
        for (Somebody cadre : school.office()) {
            Set<String> topics =
                    cadre.role() == Role.ADMINISTRATOR ? Set.of() : Set.of("canteen", "dormitory", "campus");
            cadre.person().opens(machine.life().bot().invite(cadre.role(), topics));
            finish();
            promises.joined(cadre);
        }
    }

    private void step() {
        machine.order();
        int what = chance.below(100);
        if (what < 29) {
            somebodyActs();
        } else if (what < 69) {
            courier.bringOne();
        } else if (what < 70) {
            courier.bringOneIntoCrash();
        } else if (what < 74) {
            courier.bringOneAgain();
        } else if (what < 90) {
            send();
        } else {
            passes();
        }
        machine.spare();
        if (machine.isDown()) {
            machine.startAgain();
        }
    }

    private void somebodyActs() {
        Somebody somebody = school.anybody();
        Somebody.Deed deed = somebody.acts();
        promises.does(somebody, deed);
        if (deed.blocks()) {
            figures.happened(Mishap.BLOCKED);
        }
    }

    private void send() {
        machine.life().bot().send();
        int some = chance.below(8);
        while (some > 0 && !machine.isDown() && machine.life().doOne()) {
            some--;
        }
    }

    private void passes() {
        int how = chance.below(100);
        Duration some = how < 50
                ? Duration.ofMillis(chance.below(20_000))
                : how < 80 ? Duration.ofSeconds(chance.below(1_800)) : Duration.ofMinutes(chance.below(1_440));
        if (some.compareTo(SHORT) > 0) {
            machine.hurry();
        }
        if (machine.isDown()) {
            return;
        }
        Instant before = time.now();
        time.pass(some);
        if (ZONE.getRules().isDaylightSavings(before) != ZONE.getRules().isDaylightSavings(time.now())) {
            figures.happened(Mishap.DAYLIGHT_SAVING);
        }
        if (chance.permille(60)) {
            setClock();
        }
        lookForAcknowledged();
        machine.life().runDue();
    }

    /** Each day, before the bot tidies away by what it knows them. */
    private void lookForAcknowledged() {
        if (Duration.between(forgotten, time.now()).compareTo(REMEMBERED) > 0) {
            promises.lookForAcknowledged(machine.tables());
            promises.forgetAcknowledged();
            courier.forget();
            forgotten = time.now();
        }
    }

    private void setClock() {
        Duration wrong = chance.below(2) == 0 ? Duration.ZERO : Duration.ofMinutes(chance.below(240) - 120);
        if (!wrong.equals(time.wrong())) {
            figures.happened(wrong.compareTo(time.wrong()) > 0 ? Mishap.CLOCK_FORWARD : Mishap.CLOCK_BACK);
            time.setWrong(wrong);
        }
    }

    /** Nothing goes wrong any more: all that waits is done. */
    private void finish() {
        machine.setCalm(true);
        time.setWrong(Duration.ZERO);
        Duration waited = Duration.ZERO;
        int seconds = 0;
        while (waited.compareTo(LONGEST_WAIT) < 0) {
            boolean came = courier.bringOne();
            machine.hurry();
            if (!came && machine.life().isIdle()) {
                return;
            }
            if (!came) {
                seconds = Math.min(seconds + 1, MOST_SECONDS);
                time.pass(Duration.ofSeconds(seconds));
                waited = waited.plusSeconds(seconds);
            }
        }
        promises.isBroken("what waits to be sent is not sent");
    }

    private void end() {
        finish();
        time.pass(HALF_A_DAY);
        lookForAcknowledged();
        machine.life().runDue();
        finish();
        // Wherever somebody stands, there is a way out, and a way on.
        school.everybody().forEach(somebody -> isAnswered(somebody, somebody::wantsOut));
        school.everybody().forEach(somebody -> isAnswered(somebody, somebody::says));
        promises.lookForAcknowledged(machine.tables());
        promises.stolen(machine.life().disk().bytes());
        promises.measured(machine.life().figures());
        promises.end();
        school.api().log().violations().stream()
                .findFirst()
                .ifPresent(violation -> promises.isBroken("the bot asked for what is forbidden: " + violation));
    }

    private void isAnswered(Somebody somebody, Runnable deed) {
        lookForAcknowledged();
        int before = promises.heardIn(somebody.person().id());
        deed.run();
        finish();
        if (promises.heardIn(somebody.person().id()) == before) {
            promises.isBroken("somebody is not answered");
        }
    }

    @Override
    public void close() {
        machine.close();
        school.close();
    }
}
