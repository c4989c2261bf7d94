package org.massline.store.dialect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that nobody but their owner may read, from their first byte on; where there is no POSIX, as the system has it. */
public final class OwnerOnly {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final String BEGUN = ".massline";
    private static final String PART = ".part";
    private static final Duration STILL_MADE = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);

    private OwnerOnly() {}

    /**
     * An empty file in this folder, to be renamed once it is whole; such files are made for their owner alone. A program that is
     * told to stop takes it away; what an earlier one left that was killed goes now: it is a whole database, and would outlive
     * everything that is forgotten.
     */
    public static Path temporary(Path folder) throws IOException {
        Path made = Files.createTempFile(folder, BEGUN, PART);
        for (Path each : withItsLog(made)) {
            each.toFile().deleteOnExit();
        }
        try {
            removeLeftOvers(folder, Files.getLastModifiedTime(made).toInstant().minus(STILL_MADE));
        } catch (IOException notOurs) {
            LOG.warn("what was begun and never finished in {} cannot be removed: {}", folder, notOurs.toString());
        }
        return made;
    }

    /** A database, and what SQLite keeps beside it. */
    public static List<Path> withItsLog(Path database) {
        return Stream.of("", "-wal", "-shm", "-journal")
                .map(ending -> database.resolveSibling(database.getFileName() + ending))
                .toList();
    }

    /** Removes what a program that was killed had begun to make here; not what was changed since, which may still be made. */
    private static void removeLeftOvers(Path folder, Instant since) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGUN + "*" + PART + "*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.delete(file);
                }
            }
        }
    }

    public static void restrict(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, OWNER);
        }
    }

    /** A folder that is there keeps its rights: others may have files in it. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, rights(OWNER_FOLDER));
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(folder)) {
                throw another;
            }
        }
    }

    /**
     * An empty file, unless it is there: then others lose the rights that they have in it.
     *
     * @return whether it is its owner's alone now
     */
    static boolean make(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, rights(OWNER));
            return true;
        }
        if (!POSIX || OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            return true;
        }
        try {
            restrict(file);
            return true;
        } catch (FileSystemException notOurs) {
            return false;
        }
    }

    private static FileAttribute<?>[] rights(Set<PosixFilePermission> rights) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    /** On the disk, through a loss of power. */
    public static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
