package org.massline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.model.Cadre;
import org.massline.model.Role;
import org.massline.privacy.KeyFileProblem;
import org.massline.privacy.Keys;
import org.massline.store.Loss;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.store.Transaction;
import org.massline.store.backup.Backup;
import org.massline.store.backup.BackupProblem;
import org.massline.store.backup.Progress;
import org.massline.store.move.Move;

/** Copies of what must not be lost: the database in one file, the keys in another, never both in one. */
public final class Safekeeping {
    private static final String NOTHING_LOST = ", so that nothing is lost with its keys";

    private Safekeeping() {}

    /**
     * Opens the database of these settings, with its keys, for who looks through what is there.
     *
     * @throws StartFailed if the bot never ran with this database: whoever is in the wrong folder would make one, and hear that all
     *     is well
     */
    public static Store openUsed(Settings settings) {
        requireUsed(settings, ", so that there is nothing to look through");
        return Massline.openStore(settings);
    }

    /**
     * The keys of these settings' database; a new database gets new ones.
     *
     * @throws KeyFileProblem if those of a database that was used are missing: with others nobody would be recognized
     */
    static Keys keysOf(Settings settings) {
        Path file = Keys.file(settings.data());
        if (Files.notExists(file)
                && !Backup.of(settings.database().asStoreSettings()).isNew()) {
            throw new KeyFileProblem("the key file " + file + " is missing, and the database "
                    + settings.database().asStoreSettings().shown()
                    + " is sealed with it. Put it back from its backup; no other will do,"
                    + " and without it nobody can be recognized or answered any more. If it is lost for good,"
                    + " `massline keys lost` says what is left, and how to go on");
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
        boolean install = keys.isPresent() && Files.notExists(installed);
        if (keys.isPresent() && !install && !Keys.areSame(keys.get(), installed)) {
            throw new KeyFileProblem("there is another key file already, " + installed
                    + "; if no database needs it any more, move it away, then restore");
        }
        Backup.of(settings.database().asStoreSettings()).restore(file, opening, force, progress);
        if (install) {
            Keys.copy(keys.get(), installed);
        }
    }

    /**
     * Moves the database from SQLite to PostgreSQL, while the bot does not run; it keeps its keys.
     *
     * @param from a JDBC URL; empty for the database of the settings
     * @param to a JDBC URL; user and password are those of the settings
     * @throws org.massline.store.move.MoveProblem if it cannot be done, or was interrupted
     * @throws KeyFileProblem if there are no keys
     */
    public static Move.Moved move(Settings settings, Optional<String> from, String to, Progress progress) {
        StoreSettings usual = settings.database().asStoreSettings();
        return Move.run(
                new StoreSettings(from.orElse(usual.url()), "", ""),
                new StoreSettings(to, usual.user(), usual.password()),
                Keys.open(Keys.file(settings.data())),
                progress);
    }

    /**
     * A cadre's way back.
     *
     * @param name empty for an administrator who is new
     * @param link works once
     */
    public record WayBack(String name, Role role, String link) {}

    /**
     * Says what it means that the keys are lost for good; changes nothing.
     *
     * @throws KeyFileProblem if there is a key file
     * @throws StartFailed if the bot never ran with this database: then nothing was lost
     */
    public static Loss.Extent extentOfLoss(Settings settings) {
        Keys.requireNone(Keys.file(settings.data()));
        requireUsed(settings, NOTHING_LOST);
        return Store.extentOfLoss(settings.database().asStoreSettings());
    }

    /**
     * Makes new keys in the place of lost ones, while the bot does not run; see {@link Store#replaceLostKeys}.
     *
     * @param until the last day on which the links are valid
     * @return a link for each cadre, and one for an administrator if there was none
     * @throws StartFailed if the bot never ran with this database: then nothing was lost
     */
    public static List<WayBack> replaceLostKeys(Settings settings, LocalDate today, LocalDate until) {
        requireUsed(settings, NOTHING_LOST);
        return Store.replaceLostKeys(
                settings.database().asStoreSettings(), settings.data(), today, (transaction, cadres) -> {
                    Office.forgetWebhookSecret(transaction);
                    return waysBack(transaction, cadres, until);
                });
    }

    /** To ask an empty one would make it, and without keys the first start would take it for one that was used. */
    private static void requireUsed(Settings settings, String consequence) {
        StoreSettings database = settings.database().asStoreSettings();
        if (Backup.of(database).isNew()) {
            throw new StartFailed("there is no database " + database.shown() + " that a bot has used" + consequence
                    + "; check massline.database (MASSLINE_DATABASE), or just start");
        }
    }

    private static List<WayBack> waysBack(Transaction transaction, List<Cadre> cadres, LocalDate until) {
        String bot = Office.knownUsername(transaction)
                .orElseThrow(() -> new StartFailed("the bot never ran with this database, so that nothing is lost with"
                        + " its keys; delete it, and start"));
        List<WayBack> ways = new ArrayList<>();
        for (Cadre cadre : cadres) {
            ways.add(new WayBack(cadre.name(), cadre.role(), Office.inviteBack(transaction, bot, cadre, until)));
        }
        if (cadres.stream().noneMatch(cadre -> cadre.role() == Role.ADMINISTRATOR)) {
            String link = Office.invite(transaction, bot, Role.ADMINISTRATOR, Set.of(), until);
            ways.add(new WayBack("", Role.ADMINISTRATOR, link));
        }
        return ways;
    }

    /** Makes new keys and seals everything with them, while the bot does not run; see {@link Store#rotateKeys}. */
    public static void rotateKeys(Settings settings, Progress progress) {
        Store.rotateKeys(settings.database().asStoreSettings(), settings.data(), progress);
    }
}
