package org.massline.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.massline.privacy.Keys;

/** Copies one kind of database into a file, and back. */
interface Copier {
    /** The end of a backup's file name. */
    String ending();

    /**
     * Copies the database as it stands at one moment, while others write to it, and opens the copy to check it.
     *
     * @param empty an empty file, readable by its owner alone
     */
    void copyTo(Path empty, Progress progress) throws IOException, SQLException;

    /**
     * Whether there is nothing yet that a restored copy would overwrite.
     *
     * @throws IOException if that cannot be seen
     */
    boolean isEmpty() throws IOException, SQLException;

    /**
     * Puts a copy in the place of the database. Everything about the copy is checked before anything is touched.
     *
     * @throws BackupProblem if the file is no whole backup of this kind of database, a bot still runs with the database, or the
     *     copy does not fit it
     */
    void restoreFrom(Path copy, Keys keys, Progress progress) throws IOException, SQLException;
}
