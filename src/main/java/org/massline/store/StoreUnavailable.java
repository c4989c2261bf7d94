package org.massline.store;

/**
 * The database cannot take this now: it is gone, locked, full or overloaded. Nothing was changed; try again later.
 *
 * <p>Its message says why, in words that anybody may read. That it is logged nobody has seen to yet: whoever turns something away
 * for it, or lets something wait, says so once for an outage.
 */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message) {
        super(message);
    }

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
