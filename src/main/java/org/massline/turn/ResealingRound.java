package org.massline.turn;

import java.util.Optional;
import org.massline.privacy.KeyedHash;
import org.massline.store.Resealing;
import org.massline.store.Store;

/**
 * Seals anew, each night, what is sealed of people, all alike. In steps, so that nobody waits long to write; what stops it leaves
 * the rest as it was, which opens as well.
 *
 * <p>Safe for use by several threads.
 */
public final class ResealingRound {
    /** So many in one transaction: some 0.1 s of work. */
    private static final int AT_ONCE = 500;

    private final Store store;

    public ResealingRound(Store store) {
        this.store = store;
    }

    /** @throws org.massline.store.StoreUnavailable if the database cannot take it */
    public void run() {
        for (Resealing.Of of : Resealing.Of.values()) {
            Optional<KeyedHash> last = Optional.empty();
            do {
                Optional<KeyedHash> from = last;
                last = store.<Optional<KeyedHash>>write(
                        transaction -> transaction.resealing().step(of, from, AT_ONCE));
            } while (last.isPresent());
        }
    }
}
