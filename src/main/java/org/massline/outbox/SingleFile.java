package org.massline.outbox;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Lets one through at a time, in the order of coming. Who waits takes no thread. Safe for use by any thread. */
final class SingleFile {
    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean taken;

    /** @param threads in which those go on who waited */
    SingleFile(Executor threads) {
        this.threads = threads;
    }

    /** Runs the passage now if nobody is in it, else when its turn has come. */
    void enter(Runnable passage) {
        if (isFree(passage)) {
            passage.run();
        }
    }

    /** Whoever was in it is through. */
    void leave() {
        next().ifPresent(threads::execute);
    }

    private synchronized boolean isFree(Runnable passage) {
        if (taken) {
            waiting.add(passage);
            return false;
        }
        taken = true;
        return true;
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> next = Optional.ofNullable(waiting.poll());
        taken = next.isPresent();
        return next;
    }
}
