package org.massline.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.inbox.Outcome;
import org.massline.playground.world.Json;
import org.massline.playground.world.WaitingUpdate;
import org.massline.simulation.School.Waiting;

/** Brings Telegram's updates to the bot: late, in whatever order, together, and more than once. */
final class Courier {
    private static final int MOST_TOGETHER = 4;
    /** Of those that were brought, so many may come again. */
    private static final int KEPT = 50;

    private final Chance chance;
    private final Figures figures;
    private final School school;
    private final Machine machine;
    private final Promises promises;
    private final List<WaitingUpdate> brought = new ArrayList<>();
    private int together;
    /** How many came while another one was on its way. */
    private int others;

    Courier(Chance chance, Figures figures, School school, Machine machine) {
        this.chance = chance;
        this.figures = figures;
        this.school = school;
        this.machine = machine;
        this.promises = machine.promises();
        machine.setMeanwhile(this::another);
    }

    /** One that waits, whichever; false if none does. */
    boolean bringOne() {
        Optional<Waiting> next = school.next();
        next.ifPresent(this::bring);
        return next.isPresent();
    }

    /**
     * One comes, power is lost while it is written, and it comes again, as one does that nobody acknowledged. Afterwards all is
     * as if it had come once, and nothing had happened.
     */
    void bringOneIntoCrash() {
        Optional<Waiting> next = school.next();
        if (next.isEmpty() || machine.isDown()) {
            return;
        }
        machine.spare();
        byte[] update = bytes(next.get().update());
        machine.setCalm(true);
        // What was sent and waits to be noted, the update would note on its way, and after a crash nobody knows of it.
        machine.life().bot().send();
        Map<String, List<List<String>>> wanted = machine.storedAfter(update);
        machine.orderCrash();
        Outcome unheard = machine.life().take(update);
        if (machine.isDown()) {
            machine.startAtOnce();
        } else if (unheard == Outcome.ACCEPTED) {
            promises.acknowledged(next.get().update());
        }
        machine.spare();
        bring(next.get());
        compare(wanted, machine.stored());
        machine.setCalm(false);
    }

    private void compare(Map<String, List<List<String>>> wanted, Map<String, List<List<String>>> stored) {
        wanted.forEach((table, rows) -> {
            if (!rows.equals(stored.get(table))) {
                promises.isBroken(
                        "an update came into a crash and once more, and something else came of it, in " + table);
            }
        });
    }

    private void bring(Waiting waiting) {
        if (!machine.isCalm() && school.overtakes(waiting)) {
            figures.happened(Mishap.UPDATE_OVERTAKES);
        }
        school.begins(waiting);
        Optional<Promises.Old> old = promises.oldButton(waiting.update());
        int othersBefore = others;
        Outcome outcome = machine.life().take(bytes(waiting.update()));
        school.ends(waiting);
        if (machine.isDown()) {
            // Whatever was answered, Telegram did not hear it.
            return;
        }
        // What comes together is written together: then another one may have changed it.
        old.filter(any -> together == 0 && others == othersBefore).ifPresent(promises::unchanged);
        figures.taken();
        switch (outcome) {
            case ACCEPTED -> accepted(waiting);
            case GARBAGE -> promises.isBroken("an update was taken for garbage");
            case TRY_LATER -> {
                if (machine.isCalm()) {
                    promises.isBroken("an update was refused though nothing was wrong");
                }
            }
        }
    }

    private void accepted(Waiting waiting) {
        promises.acknowledged(waiting.update());
        if (!machine.isCalm() && chance.permille(30)) {
            figures.happened(Mishap.ACKNOWLEDGEMENT_LOST);
            return;
        }
        school.acknowledge(waiting);
        brought.add(waiting.update());
        if (brought.size() > KEPT) {
            brought.removeFirst();
        }
    }

    /** The bot is about to write what one update changes: another one comes now. */
    private void another() {
        if (together < MOST_TOGETHER && chance.permille(100)) {
            together++;
            others++;
            if (bringOne()) {
                figures.happened(Mishap.UPDATES_TOGETHER);
            }
            together--;
        }
    }

    /** One comes that was acknowledged: nothing changes. */
    void bringOneAgain() {
        machine.spare();
        if (brought.isEmpty()) {
            return;
        }
        figures.happened(Mishap.UPDATE_TWICE);
        int before = together;
        together = MOST_TOGETHER;
        Map<String, List<List<String>>> tables = machine.stored();
        Outcome outcome = machine.life().take(bytes(chance.oneOf(brought)));
        together = before;
        if (outcome != Outcome.ACCEPTED || !machine.stored().equals(tables)) {
            promises.isBroken("an update that came again changed something");
        }
    }

    /** What was brought a day ago does not come again: Telegram gives up, and the bot forgets. */
    void forget() {
        brought.clear();
    }

    private static byte[] bytes(WaitingUpdate update) {
        return Json.write(update.json()).getBytes(StandardCharsets.UTF_8);
    }
}
