package org.massline.store.move;

/** A database cannot be moved, or not to its end. The one that is moved is as it was; the message says what to do next. */
public final class MoveProblem extends RuntimeException {
    public MoveProblem(String message) {
        super(message);
    }

    public MoveProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
