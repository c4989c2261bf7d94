package org.massline.store.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.massline.privacy.Keys;
import org.massline.store.StoreSettings;
import org.massline.store.StoreUnavailable;
import org.massline.store.dialect.OwnerOnly;

/**
 * Copies of a database in one file each: consistent, of one moment, checked by opening them, readable by their owner alone. In
 * them stands what a thief of the database has; keys never do.
 */
public final class Backup {
    private final Copier copier;

    private Backup(Copier copier) {
        this.copier = copier;
    }

    public static Backup of(StoreSettings where) {
        return new Backup(where.isSqlite() ? new SqliteCopier(where.file()) : new PostgresCopier(where));
    }

    /** The end of a backup's file name: {@code .db} or {@code .zip}. */
    public String ending() {
        return copier.ending();
    }

    /**
     * Whether no bot has used the database yet.
     *
     * @throws StoreUnavailable if it cannot be reached
     */
    public boolean isNew() {
        try {
            return copier.isEmpty();
        } catch (IOException | SQLException failure) {
            throw new StoreUnavailable("the database cannot be reached", failure);
        }
    }

    /**
     * Copies the database, while the bot runs or not.
     *
     * @param file where the copy is to be; only a whole and checked one ever gets this name
     * @throws BackupProblem if there is such a file already, or it cannot be made
     */
    public void make(Path file, Progress progress) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new BackupProblem(file + " is there already; choose another name");
        }
        try {
            Path folder = target.resolveSibling("");
            Files.createDirectories(folder);
            Path part = OwnerOnly.temporary(folder);
            try {
                copier.copyTo(part, progress);
                OwnerOnly.flush(part);
                Files.move(part, target);
            } finally {
                for (Path each : OwnerOnly.withItsLog(part)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | SQLException failure) {
            throw failed(file + " cannot be made", failure);
        }
    }

    /**
     * Puts a copy in the place of the database, while the bot does not run.
     *
     * @param keys those with which the copy was sealed
     * @param force whether it may overwrite a database
     * @throws BackupProblem if it does not do so; the database is as it was
     * @throws org.massline.store.WrongDatabase if the copy has other keys, or a newer program made it
     */
    public void restore(Path file, Keys keys, boolean force, Progress progress) {
        if (!Files.isReadable(file)) {
            throw new BackupProblem(file + " cannot be read; check the path and its rights");
        }
        try {
            if (!force && !copier.isEmpty()) {
                throw new BackupProblem(
                        "there is a database already, and it would be lost; if that is meant, add --force");
            }
            copier.restoreFrom(file, keys, progress);
        } catch (IOException | SQLException failure) {
            throw failed(file + " cannot be restored", failure);
        }
    }

    /** The database's message may quote rows; a file's is its name, often without a word. */
    private static BackupProblem failed(String what, Exception failure) {
        String reason = failure instanceof FileSystemException file
                ? file.getClass().getSimpleName() + " " + file.getFile()
                : failure instanceof SQLException sql
                        ? "the database says " + sql.getErrorCode() + " " + sql.getSQLState()
                        : failure.getClass().getSimpleName();
        return new BackupProblem(what + ": " + reason + ". Is there room on the disk, and may it be written?", failure);
    }
}
