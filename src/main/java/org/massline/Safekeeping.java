package org.massline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.massline.privacy.KeyFileProblem;
import org.massline.privacy.Keys;
import org.massline.store.Store;
import org.massline.store.backup.Backup;
import org.massline.store.backup.BackupProblem;
import org.massline.store.backup.Progress;

/** Copies of what must not be lost: the database in one file, the keys in another, never both in one. */
public final class Safekeeping {
    private Safekeeping() {}

    /**
     * The keys of these settings' database; a new database gets new ones.
     *
     * @throws KeyFileProblem if those of a database that was used are missing: with others nobody would be recognized
     */
    static Keys keysOf(Settings settings) {
        Path file = Keys.file(settings.data());
        if (!Files.exists(file)
                && !Backup.of(settings.database().asStoreSettings()).isNew()) {
            throw new KeyFileProblem("the key file " + file + " is missing, and the database "
                    + settings.database().url() + " is sealed with it. Put it back from its backup; no other will do,"
                    + " and without it nobody can be recognized or answered any more");
        }
        return Keys.openOrMake(settings.data());
    }

    /**
     * Copies the database, while the bot runs or not.
     *
     * @param keys where the key file is copied to as well; empty if it is not
     * @throws BackupProblem if it cannot be made
     * @throws KeyFileProblem if the keys cannot be copied
     */
    public static void backUp(Settings settings, Path file, Optional<Path> keys, Progress progress) {
        keys.ifPresent(copy -> Keys.copy(Keys.file(settings.data()), copy));
        Backup.of(settings.database().asStoreSettings()).make(file, progress);
    }

    /**
     * Puts a copy in the place of the database, while the bot does not run.
     *
     * @param keys the copy of the key file; empty if the right one is in the folder for data
     * @param force whether a database may be overwritten
     * @throws BackupProblem if it cannot be done; nothing was changed
     * @throws KeyFileProblem if there are no keys, or others; nothing was changed
     */
    public static void restore(Settings settings, Path file, Optional<Path> keys, boolean force, Progress progress) {
        Path installed = Keys.file(settings.data());
        Keys opening = Keys.open(keys.orElse(installed));
        boolean install = keys.isPresent() && !Files.exists(installed);
        if (keys.isPresent() && !install && !Keys.areSame(keys.get(), installed)) {
            throw new KeyFileProblem("there is another key file already, " + installed
                    + "; if no database needs it any more, move it away, then restore");
        }
        Backup.of(settings.database().asStoreSettings()).restore(file, opening, force, progress);
        if (install) {
            Keys.copy(keys.get(), installed);
        }
    }

    /** Makes new keys and seals everything with them, while the bot does not run; see {@link Store#rotateKeys}. */
    public static void rotateKeys(Settings settings, Progress progress) {
        Store.rotateKeys(settings.database().asStoreSettings(), settings.data(), progress);
    }
}
