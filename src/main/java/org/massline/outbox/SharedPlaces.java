package org.massline.outbox;

import java.time.Duration;
import org.massline.store.SendingLimit;
import org.massline.store.Store;

/**
 * Places that several processes take from one database. One thread at a time asks it: the limits let through less than it answers,
 * and those who wait to send must not take the connections from those who take updates.
 */
final class SharedPlaces implements SendingLimits.Places {
    private final Store store;

    SharedPlaces(Store store) {
        this.store = store;
    }

    @Override
    public synchronized Duration take(SendingLimit limit, int places) {
        return store.write(transaction -> transaction.sendingPlaces().take(limit, places));
    }
}
