package org.massline.store.backup;

import com.fasterxml.jackson.core.JacksonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads an archive and finds what is damaged or missing in it. */
final class ArchiveReader implements AutoCloseable {
    /** A manifest has some 10 kB. */
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        try (InputStream stream = entry(Manifest.NAME)) {
            Manifest found = ArchiveWriter.json().readValue(stream.readNBytes(MOST_BYTES), Manifest.class);
            if (found == null) {
                throw new BackupProblem(file + " is no backup of this program: its " + Manifest.NAME + " says nothing");
            }
            manifest = found;
        }
    }

    /**
     * Opens an archive and reads its manifest.
     *
     * @throws BackupProblem if it is none
     */
    static ArchiveReader open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException noArchive) {
            throw new BackupProblem(
                    file + " is no backup of a PostgreSQL database, or damaged; a backup goes back into the kind of"
                            + " database from which it came",
                    noArchive);
        }
        try {
            return new ArchiveReader(file, zip);
        } catch (JacksonException unreadable) {
            zip.close();
            throw new BackupProblem(file + " is no backup of this program, or a newer one made it", unreadable);
        } catch (ZipException | EOFException damaged) {
            zip.close();
            throw damaged(file, damaged);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads everything to its end.
     *
     * @throws BackupProblem if something is damaged or missing
     */
    void check(Progress progress) throws IOException {
        long done = 0;
        for (Manifest.Table table : manifest.tables()) {
            DigestInputStream rows = new DigestInputStream(rows(table), ArchiveWriter.sha256());
            try (rows) {
                rows.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException | EOFException damaged) {
                throw damaged(file, damaged);
            }
            if (!PostgresCopier.hex(rows.getMessageDigest().digest()).equals(table.sha256())) {
                throw new BackupProblem(file + " is damaged: " + table.name() + " is not what it was; take another");
            }
            done++;
            progress.at("checked", done, manifest.tables().size());
        }
    }

    private static BackupProblem damaged(Path file, IOException damage) {
        return new BackupProblem(file + " is damaged; take another backup", damage);
    }

    /** The rows of a table, to be closed by who asks. */
    InputStream rows(Manifest.Table table) throws IOException {
        return entry(table.entry());
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupProblem(file + " is no whole backup: " + name + " is missing; take another");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
