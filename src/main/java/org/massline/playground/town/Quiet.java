package org.massline.playground.town;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.massline.playground.PlaygroundOptions.Patience;
import org.massline.playground.world.World;

/**
 * Knows when the bot has finished: no update waits for it, none of its calls is under way, whatever else was named (its
 * outbox) is idle, and nothing has changed for a moment.
 */
public final class Quiet {
    private final World world;
    private final Patience patience;
    private final List<BooleanSupplier> conditions = new CopyOnWriteArrayList<>();

    public Quiet(World world, Patience patience) {
        this.world = world;
        this.patience = patience;
        conditions.add(() -> world.read(() -> world.updates().size()) == 0);
    }

    /** @param idle asked often, from any thread; it must answer at once */
    public void also(BooleanSupplier idle) {
        conditions.add(idle);
    }

    /** @throws AssertionError when it does not get quiet in time, saying what still waits */
    public void await() {
        boolean quiet = world.await(
                () -> world.stillness().compareTo(patience.settling()) >= 0 && isIdle(), patience.waiting());
        if (!quiet) {
            throw new AssertionError("the bot was still busy after " + patience.waiting() + ": "
                    + world.read(() -> world.updates().size()) + " updates wait, of "
                    + world.read(() -> world.updates().queues()) + "; webhook "
                    + world.read(() -> world.updates()
                            .webhook()
                            .map(hook -> hook.url() + ", last error " + hook.lastError())
                            .orElse("not set")));
        }
    }

    /** @throws AssertionError when it does not become so in time */
    public void await(String what, BooleanSupplier condition) {
        if (!world.await(condition, patience.waiting())) {
            throw new AssertionError("after " + patience.waiting() + " there was still not " + what);
        }
    }

    private boolean isIdle() {
        return conditions.stream().allMatch(BooleanSupplier::getAsBoolean);
    }
}
