package org.massline;

/** The bot cannot start; the message says why and what to do, for a person. */
public final class StartFailed extends RuntimeException {
    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
