package org.massline.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a key file comes to the disk: whole, its owner's alone from the first byte on, and never lost between two. */
final class KeyFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private KeyFile() {}

    /**
     * Written beside and linked, so that a crash never leaves half a key file, and a second process keeps the first one's. On
     * the disk before the first row is sealed: rows outlive a loss of power, and so must their keys.
     */
    static void make(Path path, byte[] keysets) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        Path folder = file.resolveSibling("");
        Path data = folder.resolveSibling("");
        Files.createDirectories(data.resolveSibling(""));
        // On the first start this comes before the database, whose folder it is as well.
        for (Path each : List.of(data, folder)) {
            Files.createDirectories(each, rights(OWNER_FOLDER));
        }
        Path whole = written(folder, keysets);
        try {
            place(whole, file);
            flush(folder);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /**
     * Replaces what is there; at every moment one of the two is there whole. On the disk when this returns: what is sealed with
     * the new keys from now on would not open with the old ones that a loss of power brought back.
     */
    static void replace(Path path, byte[] keysets) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        Path folder = file.resolveSibling("");
        Path whole = written(folder, keysets);
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flush(folder);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Whether nobody but its owner may read or write it. */
    static boolean isItsOwnersAlone(Path file) throws IOException {
        return !POSIX || OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static Path written(Path folder, byte[] keysets) throws IOException {
        Path whole = Files.createTempFile(folder, "new", ".json", rights(OWNER));
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(keysets);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        } catch (IOException failure) {
            Files.deleteIfExists(whole);
            throw failure;
        }
        return whole;
    }

    /** Unlike a move, a link never replaces what another process placed there in the meantime. */
    private static void place(Path whole, Path file) throws IOException {
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            LOG.info("another process made the keys just now; they are used");
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            LOG.debug("no links here ({})", withoutLinks.getClass().getSimpleName());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A new name is on the disk only with its folder. Where there is no POSIX, a folder cannot be opened, nor need it be. */
    private static void flush(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] rights(Set<PosixFilePermission> rights) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }
}
