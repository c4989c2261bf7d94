package org.massline.store.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.massline.store.dialect.PostgresTables;
import org.postgresql.copy.CopyOut;

/** Writes an archive: one entry for each table, then the manifest. No entry has a time. */
final class ArchiveWriter implements AutoCloseable {
    private static final int ROWS_PER_LOOK = 1_000;

    private final ZipOutputStream zip;
    private final List<Manifest.Table> tables = new ArrayList<>();
    private long rows;

    ArchiveWriter(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** For reading and writing manifests. */
    static JsonMapper json() {
        return JsonMapper.builder().addModule(new Jdk8Module()).build();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void add(PostgresTables.Table table, Optional<Long> lastGiven, CopyOut copied, LongConsumer rowsSoFar)
            throws IOException, SQLException {
        begin(table.name() + ".copy");
        MessageDigest digest = sha256();
        long before = rows;
        for (byte[] row = copied.readFromCopy(); row != null; row = copied.readFromCopy()) {
            zip.write(row);
            digest.update(row);
            rows++;
            if (rows % ROWS_PER_LOOK == 0) {
                rowsSoFar.accept(rows);
            }
        }
        rowsSoFar.accept(rows);
        zip.closeEntry();
        tables.add(new Manifest.Table(
                table.name(), table.columns(), rows - before, PostgresCopier.hex(digest.digest()), lastGiven));
    }

    Manifest finish(String version, Optional<String> keyCheck) throws IOException {
        Manifest manifest = new Manifest(Manifest.FORMAT, version, keyCheck, tables);
        begin(Manifest.NAME);
        zip.write(json().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
