package org.massline.store.backup;

/** A backup cannot be made or put back. What was there is as it was; the message says what to do next. */
public final class BackupProblem extends RuntimeException {
    public BackupProblem(String message) {
        super(message);
    }

    public BackupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
