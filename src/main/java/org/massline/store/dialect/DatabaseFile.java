package org.massline.store.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.massline.store.StoreUnavailable;

/**
 * The file of a database while it is open. A program goes on writing into a file that was moved or removed, and all that it
 * acknowledges then is lost with its last connection: so it is asked before each commit whether the file is where it was.
 *
 * <p>For one thread.
 */
final class DatabaseFile {
    private final Path path;
    private final Runnable whenMoved;
    private Optional<Object> opened = Optional.empty();

    /**
     * Of this path.
     *
     * @param whenMoved makes others forget the connections that lead to what is there no more
     */
    DatabaseFile(Path path, Runnable whenMoved) {
        this.path = path;
        this.whenMoved = whenMoved;
    }

    /** It was opened just now. */
    void isOpened() {
        opened = key();
    }

    /**
     * Looks whether what was opened is still there.
     *
     * @throws StoreUnavailable if it is not
     */
    void requireInPlace() {
        Optional<Object> now = key();
        if (now.isEmpty() || !now.equals(opened)) {
            whenMoved.run();
            throw new StoreUnavailable("the database is not available: its file was moved or removed; put it back");
        }
    }

    /** What tells this file from another one of the same name; its path alone where the system knows no such thing. */
    private Optional<Object> key() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(Objects.requireNonNullElse(attributes.fileKey(), path));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
