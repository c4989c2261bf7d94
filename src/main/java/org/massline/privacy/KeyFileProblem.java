package org.massline.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;

/** The key file will not do; the message says what to do next. */
public final class KeyFileProblem extends RuntimeException {
    public KeyFileProblem(String message) {
        super(message);
    }

    public KeyFileProblem(String message, Throwable cause) {
        super(message, cause);
    }

    static KeyFileProblem unusable(Path file, Exception failure) {
        if (failure instanceof IOException && !(failure instanceof JsonProcessingException)) {
            return unreachable(file, failure);
        }
        return new KeyFileProblem(
                "the key file " + file + " cannot be used: " + failure.getMessage()
                        + ". Put back the one that belongs to this database, from its backup",
                failure);
    }

    /** The machine keeps it from this program, which says nothing of what is in it: no other file would help. */
    static KeyFileProblem unreachable(Path file, Exception failure) {
        return new KeyFileProblem(
                "the key file " + file + " cannot be read or written ("
                        + failure.getClass().getSimpleName() + ", "
                        + failure.getMessage() + "). Check its rights and those of its folders, run this as the user"
                        + " as whom the bot runs, and see that there is room on the disk",
                failure);
    }
}
