package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be written: Telegram is told to try again, the operator why, and afterwards nothing is lost. */
class DatabaseFaultsTest {
    @TempDir
    Path folder;

    @Test
    void anotherProgramHoldsIt() throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of())) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + town.database());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(town.says(1, "Said while it was locked")).isEqualTo(503);
                town.saysWhy("another program");
                statement.execute("rollback");
            }
            town.recovers(1, "Said while it was locked");
        }
    }

    @Test
    void itsFileIsMovedAway() throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of())) {
            Path away = Files.move(town.database(), folder.resolve("away.db"));
            assertThat(town.says(1, "Said while it was gone")).isEqualTo(503);
            assertThat(town.says(1, "Said while it was gone")).isEqualTo(503);
            town.saysWhy("check that it is there");
            assertThat(town.database()).doesNotExist();
            Files.move(away, town.database());
            town.recovers(1, "Said while it was gone");
        }
    }

    @Test
    void itsFileMayOnlyBeRead() throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of())) {
            try (ReadOnly readOnly = new ReadOnly(town.database())) {
                try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + town.database());
                        Statement statement = other.createStatement()) {
                    // Who has a file open goes on writing: the lock makes the writer open it anew.
                    statement.execute("begin immediate");
                    assertThat(town.says(1, "Said while it was read-only")).isEqualTo(503);
                    readOnly.begin();
                    assertThat(town.says(1, "Said while it was read-only")).isEqualTo(503);
                    statement.execute("rollback");
                }
                assertThat(town.says(1, "Said while it was read-only")).isEqualTo(503);
                town.saysWhy("it may only be read");
            }
            town.recovers(1, "Said while it was read-only");
        }
    }

    @Test
    void sqliteSaysThatThereIsNoRoom() throws Exception {
        Path file = folder.resolve("bot").resolve("massline.db");
        // SQLite's own limit stands in for the disk's.
        String url = "jdbc:sqlite:" + file + "?max_page_count=400";
        try (FaultyTown town = new FaultyTown(folder, Map.of("MASSLINE_DATABASE", url))) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("pragma busy_timeout = 10000");
                statement.execute("create table filler as select zeroblob(400 * 4096) as zeros");
                String much = "Said while there was no room. ".repeat(100);
                assertThat(town.says(1, much)).isEqualTo(503);
                town.saysWhy("the disk is full");
                statement.execute("drop table filler");
                town.recovers(1, much);
            }
        }
    }

    @Test
    void theDiskIsFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("bot"));
        try (SmallDisk small = new SmallDisk(disk)) {
            try (FaultyTown town = new FaultyTown(folder, Map.of())) {
                small.fill();
                assertThat(town.says(1, "Said while the disk was full")).isEqualTo(503);
                town.saysWhy("the disk is full");
                small.makeRoom();
                town.recovers(1, "Said while the disk was full");
            }
        }
    }

    /** A database that nobody may write: neither its file nor the log in which SQLite writes first. */
    private static final class ReadOnly implements AutoCloseable {
        private final List<Path> files;
        private final boolean isRoot = "root".equals(System.getProperty("user.name"));

        ReadOnly(Path file) {
            files = List.of(file, file.resolveSibling(file.getFileName() + "-wal"));
        }

        void begin() throws IOException {
            for (Path file : files) {
                if (isRoot) {
                    // Rights do not bind root; this does.
                    assumeThat(SmallDisk.runs("chattr", "+i", file.toString()))
                            .as("a file system that can keep a file from root")
                            .isTrue();
                } else {
                    assumeThat(Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class))
                            .as("a file system with POSIX's rights")
                            .isTrue();
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (Path file : files) {
                if (isRoot) {
                    assertThat(SmallDisk.runs("chattr", "-i", file.toString())).isTrue();
                } else {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }
}
