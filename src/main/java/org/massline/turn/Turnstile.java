package org.massline.turn;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.massline.store.StoreUnavailable;

/** Lets one piece of heavy work through at a time, in the order in which they came. Safe for use by several threads. */
final class Turnstile {
    private final Semaphore free = new Semaphore(1, true);
    private final Duration patience;

    /** @param patience so long one waits for those before */
    Turnstile(Duration patience) {
        this.patience = patience;
    }

    /**
     * Does the work when its turn comes.
     *
     * @throws StoreUnavailable if it does not come in time, or the program stops meanwhile: Telegram shall try again
     */
    <T> T pass(Supplier<T> work) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("too much heavy work is waiting");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the program is stopping", stopped);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
