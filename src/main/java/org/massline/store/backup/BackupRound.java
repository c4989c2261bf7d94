package org.massline.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.massline.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night a copy, named by its day; the oldest go. */
public final class BackupRound {
    private static final String NAME = "massline-";
    private static final Logger LOG = LoggerFactory.getLogger(BackupRound.class);

    private final Backup backup;
    private final BackupSettings settings;

    public BackupRound(StoreSettings where, BackupSettings settings) {
        this.backup = Backup.of(where);
        this.settings = settings;
    }

    /** Makes the copy of this day, unless it is there. That none could be made is said in the log, every night. */
    public void run(LocalDate today) {
        Path file = settings.folder().resolve(NAME + today + backup.ending());
        if (settings.keep() == 0 || Files.exists(file)) {
            return;
        }
        try {
            backup.make(file, (step, done, total) -> {});
            LOG.info("backed up to {} ({} bytes); {} older removed", file, Files.size(file), removeOldest(file));
        } catch (BackupProblem problem) {
            LOG.error("no backup was made: {}", problem.getMessage());
        } catch (IOException failure) {
            LOG.error(
                    "old backups in {} cannot be removed ({}); check its rights",
                    settings.folder(),
                    failure.getClass().getSimpleName());
        }
    }

    /** @param newest that of today: names stand in the order of their days */
    private int removeOldest(Path newest) throws IOException {
        List<Path> ours;
        try (Stream<Path> files = Files.list(settings.folder())) {
            ours = files.filter(this::isOurs).sorted(Comparator.reverseOrder()).toList();
        }
        // A clock was wrong, or another's bot copies into this folder. If these counted, today's copy would be surplus.
        List<Path> later =
                ours.stream().takeWhile(file -> file.compareTo(newest) > 0).toList();
        if (!later.isEmpty()) {
            LOG.warn(
                    "{} backups in {} are of days that are still to come; they are kept beside the others, and you may"
                            + " remove them",
                    later.size(),
                    settings.folder());
        }
        List<Path> surplus = ours.stream().skip(later.size() + settings.keep()).toList();
        for (Path old : surplus) {
            Files.delete(old);
        }
        return surplus.size();
    }

    /** What somebody else put there stays. */
    private boolean isOurs(Path file) {
        return file.getFileName().toString().matches(NAME + "\\d{4}-\\d{2}-\\d{2}\\" + backup.ending());
    }
}
