package org.massline.store;

/** This database is not for this program or these keys; the message says what to do next. */
public final class WrongDatabase extends RuntimeException {
    public WrongDatabase(String message) {
        super(message);
    }

    public WrongDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
