package org.massline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.massline.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second program from serving with the same SQLite database: at its start it would take what the first one has on its
 * way to be left over from a crash, and both would send it. Replicas on PostgreSQL keep that from each other.
 *
 * <p>What is locked is a file of its own beside the database, never the database. The system lets go of it however the program
 * ends; the file stays.
 */
public final class OnlyOne implements AutoCloseable {
    private static final String ENDING = ".serving";

    private static final Logger LOG = LoggerFactory.getLogger(OnlyOne.class);

    private final StoreSettings database;
    private Optional<HeldFile> held = Optional.empty();

    OnlyOne(StoreSettings database) {
        this.database = database;
    }

    /**
     * What a start changes in the database, it shall not change under another program that serves already.
     *
     * @throws StartFailed if one serves with it now
     */
    public static void refuseBeside(StoreSettings database) {
        // Where there is no database yet, nobody serves with it.
        if (database.isSqlite() && Files.exists(database.file())) {
            try (OnlyOne looking = new OnlyOne(database)) {
                looking.take();
            }
        }
    }

    /**
     * Takes the lock, until it is closed.
     *
     * @throws StartFailed if another program has it
     */
    synchronized void take() {
        if (!database.isSqlite()) {
            return;
        }
        Path file = database.file();
        Path beside = file.resolveSibling(file.getFileName() + ENDING);
        try {
            held = HeldFile.take(beside);
            if (held.isPresent()) {
                return;
            }
        } catch (IOException failure) {
            // It guards against a mistake; without a mistake the bot is as well without it.
            LOG.warn("whether another Massline runs with {} cannot be seen: {}", file, failure.toString());
            return;
        }
        throw new StartFailed("another Massline runs with this database, " + file
                + "; stop it first: both together would send messages twice");
    }

    @Override
    public synchronized void close() {
        try {
            if (held.isPresent()) {
                held.get().close();
            }
        } catch (IOException failure) {
            LOG.debug("the lock goes with the process: {}", failure.toString());
        }
        held = Optional.empty();
    }
}
