package org.massline.store.backup;

import java.nio.file.Path;

/**
 * The copies that are made every night.
 *
 * @param folder where they are put
 * @param keep how many; with one more the oldest goes. 0: none is made
 */
public record BackupSettings(Path folder, int keep) {
    public BackupSettings {
        if (keep < 0) {
            throw new IllegalArgumentException("at least none is kept, not " + keep);
        }
    }
}
