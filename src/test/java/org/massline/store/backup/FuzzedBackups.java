package org.massline.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.massline.privacy.Keys;
import org.massline.store.StoreSettings;
import org.massline.store.WrongDatabase;

/** A file that is said to be a backup. Whatever it is, the database stays as it was, and a sentence says why. */
public final class FuzzedBackups {
    private static final Progress SILENT = (step, done, total) -> {};
    private static final Path FOLDER = temporary();
    private static final Path FILE = FOLDER.resolve("backup");
    private static final Path DATABASE = FOLDER.resolve("massline.db");
    private static final Keys KEYS = Keys.openOrMake(FOLDER);
    private static final byte[] BEFORE = "a database that was here before".getBytes(StandardCharsets.UTF_8);

    private FuzzedBackups() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Files.write(FILE, input);
            asArchive();
            asDatabase();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void asArchive() {
        try (ArchiveReader archive = ArchiveReader.open(FILE)) {
            archive.check(SILENT);
        } catch (BackupProblem | IOException said) {
            saysWhy(said);
        }
    }

    private static void asDatabase() throws IOException {
        Files.write(DATABASE, BEFORE);
        try {
            Backup.of(new StoreSettings("jdbc:sqlite:" + DATABASE, "", "")).restore(FILE, KEYS, true, SILENT);
        } catch (BackupProblem | WrongDatabase said) {
            saysWhy(said);
            if (!Files.readString(DATABASE).equals(new String(BEFORE, StandardCharsets.UTF_8))) {
                throw new AssertionError("the database is not as it was");
            }
        }
    }

    private static void saysWhy(Exception said) {
        if (said.getMessage() == null || said.getMessage().isBlank()) {
            throw new AssertionError("nothing is said about why", said);
        }
    }

    public static List<byte[]> seeds() {
        try {
            return List.of(
                    archive(), database("create table setting (name text primary key, value text)"), new byte[0]);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] archive() throws IOException {
        byte[] rows = "canteen\t1\n".getBytes(StandardCharsets.UTF_8);
        Manifest.Table table = new Manifest.Table(
                "topic",
                List.of("slug", "id"),
                1,
                HexFormat.of().formatHex(ArchiveWriter.sha256().digest(rows)),
                Optional.of(1L));
        Manifest manifest = new Manifest(Manifest.FORMAT, "22", Optional.empty(), List.of(table));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Not compressed, so that fuzzing gets at what it says.
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(table.entry()));
            zip.write(rows);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(ArchiveWriter.json().writeValueAsBytes(manifest));
        }
        return bytes.toByteArray();
    }

    private static byte[] database(String tables) throws IOException, SQLException {
        Path file = Files.createTempFile(FOLDER, "seed", ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma page_size = 512");
            statement.execute(tables);
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fuzzed-backups");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
