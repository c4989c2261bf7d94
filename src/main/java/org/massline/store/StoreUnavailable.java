package org.massline.store;

/** The database cannot take this now: it is gone, locked, full or overloaded. Nothing was changed; try again later. */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message) {
        super(message);
    }

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
