package org.massline.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.inbox.Outcome;
import org.massline.privacy.Keys;
import org.massline.privacy.Seal;
import org.massline.simulation.Line.Call;
import org.massline.simulation.Line.Learned;
import org.massline.store.StoreUnavailable;

/** The machine on which the bot lives, loses power, and lives again on what the disk has. */
final class Machine implements AutoCloseable {
    private static final List<Mishap> ON_DISK = List.of(
            Mishap.CRASH_BEFORE_COMMIT,
            Mishap.CRASH_IN_COMMIT,
            Mishap.CRASH_AFTER_COMMIT,
            Mishap.DATABASE_BUSY,
            Mishap.DISK_FULL,
            Mishap.COMMIT_REFUSED,
            Mishap.COMMIT_UNKNOWN);
    private static final List<Mishap> CRASHES =
            List.of(Mishap.CRASH_BEFORE_COMMIT, Mishap.CRASH_IN_COMMIT, Mishap.CRASH_AFTER_COMMIT);
    private static final List<Mishap> ON_THE_LINE = List.of(
            Mishap.TOO_MANY_REQUESTS,
            Mishap.SERVER_ERROR,
            Mishap.BAD_GATEWAY,
            Mishap.NO_CONNECTION,
            Mishap.ANSWER_LOST);

    private final Chance chance;
    private final SimulatedTime time;
    private final Figures figures;
    private final School school;
    private final Seal seal;
    private final Promises promises;
    private final Map<String, String> environment;
    private Runnable meanwhile = () -> {};
    private Life life;
    private Tables tables;
    private Optional<Disk> left = Optional.empty();
    private boolean calm = true;

    Machine(Chance chance, SimulatedTime time, Figures figures, School school, Seedling seedling) {
        this.chance = chance;
        this.time = time;
        this.figures = figures;
        this.school = school;
        Path data = school.folder();
        Keys keys = seedling.plant(data);
        seal = keys.seal();
        promises = new Promises(time, school, keys.hasher(), this::isStored);
        environment = Map.of(
                "MASSLINE_TELEGRAM_TOKEN", school.options().bot().token(),
                "MASSLINE_TELEGRAM_API", "http://127.0.0.1:9",
                "MASSLINE_WEBHOOK_URL", "http://127.0.0.1:9",
                "MASSLINE_DATA", data.toString(),
                "MASSLINE_TIMEZONE", Simulation.ZONE.getId(),
                "MASSLINE_SENDING_LIMITS", "off",
                "MASSLINE_BACKUP_KEEP", "0",
                "MASSLINE_VERDICT_AFTER_DAYS", "2",
                "MASSLINE_RETENTION_LINK_DAYS", "9");
        Disk disk = new Disk(seedling.database(data), chance.split(), new OnDisk());
        tables = new Tables(disk.database());
        life = live(disk, line());
    }

    private Line line() {
        return new Line(school.api(), new OnTheLine());
    }

    private Life live(Disk disk, Line line) {
        Map<String, String> here = new HashMap<>(environment);
        here.put("MASSLINE_DATABASE", "jdbc:sqlite:" + disk.database());
        return new Life(here, time, chance.split(), disk, line, this::write);
    }

    Promises promises() {
        return promises;
    }

    Life life() {
        return life;
    }

    /** What is committed, apart from the bot. */
    Tables tables() {
        return tables;
    }

    /** All that is stored now. */
    Map<String, List<List<String>>> stored() {
        return tables.all(seal);
    }

    /** What would be stored if an update were taken now and nothing went wrong: taken by another, on a copy of the disk. */
    Map<String, List<List<String>>> storedAfter(byte[] update) {
        Disk copy = life.disk().leftAfterCrash();
        Line nowhere = line();
        try (Life another = live(copy, nowhere)) {
            nowhere.cut();
            Outcome taken = another.take(update);
            if (taken != Outcome.ACCEPTED) {
                promises.isBroken("an update was refused though nothing was wrong");
            }
            try (Tables stored = new Tables(copy.database())) {
                return stored.all(seal);
            }
        }
    }

    /** Power is lost in the commit of what comes next. */
    void orderCrash() {
        life.disk().order(chance.oneOf(CRASHES));
    }

    /** Nothing goes wrong from here on, or everything may. */
    void setCalm(boolean wanted) {
        calm = wanted;
    }

    boolean isCalm() {
        return calm;
    }

    /** What may happen before a work is written, so that both are written together. */
    void setMeanwhile(Runnable deed) {
        meanwhile = deed;
    }

    /** Whether power was lost; whatever the bot still says is said to nobody. */
    boolean isDown() {
        return left.isPresent();
    }

    /** What is to go wrong in the next moment, if its time comes. */
    void order() {
        if (chance.permille(40)) {
            life.disk().order(chance.oneOf(ON_DISK));
        } else if (chance.permille(10)) {
            life.line().order(chance.below(2) == 0 ? Mishap.CRASH_BEFORE_SEND : Mishap.CRASH_AFTER_SEND);
        } else if (chance.permille(3)) {
            figures.happened(Mishap.CRASH_AT_REST);
            crash(life.disk().leftAfterCrash());
        }
    }

    /** What was ordered and did not happen is not done any more. */
    void spare() {
        life.disk().spare();
        life.line().spare();
    }

    private void crash(Disk disk) {
        left = Optional.of(disk);
        life.line().cut();
    }

    /** Another life begins, and finds all that was acknowledged; or it ends before it has begun. */
    void startAgain() {
        time.pass(Duration.ofSeconds(chance.below(90)));
        while (chance.below(4) == 0) {
            loseStart();
        }
        startAtOnce();
    }

    private void loseStart() {
        Disk found = left.orElseThrow();
        found.order(chance.oneOf(CRASHES));
        try {
            live(found, line()).close();
        } catch (StoreUnavailable unwritten) {
            // What was to be written before the first update comes was not.
        }
        if (found == left.orElseThrow()) {
            throw new IllegalStateException("nothing is written at a start any more: power cannot be lost in it");
        }
        figures.happened(Mishap.CRASH_AT_START);
    }

    /** The same, in the same moment. */
    void startAtOnce() {
        Disk disk = left.orElseThrow();
        boolean before = calm;
        calm = true;
        promises.stolen(disk.bytes());
        promises.measured(life.figures());
        life.close();
        tables.close();
        left = Optional.empty();
        promises.crashed();
        tables = new Tables(disk.database());
        promises.committed(tables);
        life = live(disk, line());
        promises.lookForAcknowledged(tables);
        calm = before;
    }

    /** The bot's threads do what there is to do. */
    void hurry() {
        life.bot().send();
        while (!isDown() && life.doOne()) {
            // Until nothing is under way.
        }
        life.bot().send();
    }

    private void write(Runnable work) {
        if (!calm && !isDown()) {
            meanwhile.run();
        }
        work.run();
    }

    private boolean isStored(String word) {
        return !tables.rows("select 1 from thread_message where text like '%" + word + "%' union all"
                        + " select 1 from suggestion where coalesce(outcome, '') || text like '%" + word
                        + "%' union all"
                        + " select 1 from inquiry where text like '%" + word + "%' union all"
                        + " select 1 from point where coalesce(answer, '') || text like '%" + word + "%' limit 1")
                .isEmpty();
    }

    private final class OnDisk implements Disk.Watch {
        @Override
        public void committed() {
            if (!isDown()) {
                promises.committed(tables);
            }
        }

        @Override
        public void happened(Mishap mishap) {
            figures.happened(mishap);
        }

        @Override
        public void crashed(Disk disk) {
            crash(disk);
        }
    }

    private final class OnTheLine implements Line.Watch {
        @Override
        public Optional<Mishap> mishap(Call call) {
            return !calm && chance.permille(80) ? Optional.of(chance.oneOf(ON_THE_LINE)) : Optional.empty();
        }

        @Override
        public void called(Call call, Learned learned) {
            figures.called(call.method() + call.parameters());
            promises.called(call, learned);
        }

        @Override
        public void askedToWait(Call call, Duration pause) {
            if (call.chat().isPresent()) {
                promises.askedToWait(call, pause);
            }
        }

        @Override
        public void happened(Mishap mishap) {
            figures.happened(mishap);
        }

        @Override
        public void crashed() {
            crash(life.disk().leftAfterCrash());
        }
    }

    @Override
    public void close() {
        tables.close();
        life.close();
    }
}
