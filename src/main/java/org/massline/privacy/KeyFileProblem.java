package org.massline.privacy;

/** The key file will not do; the message says what to do next. */
public final class KeyFileProblem extends RuntimeException {
    public KeyFileProblem(String message) {
        super(message);
    }

    public KeyFileProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
