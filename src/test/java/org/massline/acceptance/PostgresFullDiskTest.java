package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server whose tables lie on a disk that is full, where the machine lets a test mount one. Its write-ahead log lies elsewhere:
 * without room for that a server stops, and is one that does not answer.
 */
class PostgresFullDiskTest {
    /** Tables have pages that are not full yet; these do not last for long. */
    private static final int MOST_TAKEN = 200;

    @TempDir
    Path folder;

    @Test
    void whatHasNoRoomIsRefusedAndTakenLater() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk small = new SmallDisk(disk);
                EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Path tables = Files.createDirectory(disk.resolve("tables"));
            execute(
                    server,
                    "create tablespace small location '" + tables + "'",
                    "alter database postgres set default_tablespace = small");
            Map<String, String> database = Map.of(
                    "MASSLINE_DATABASE", server.getJdbcUrl("postgres", "postgres"),
                    "MASSLINE_DATABASE_USER", "postgres",
                    "MASSLINE_DATABASE_PASSWORD", "postgres");
            try (FaultyTown town = new FaultyTown(folder, database)) {
                small.fill();
                String much = "Said while the disk was full. ".repeat(100);
                long update = 1;
                int status = town.says(update, much);
                while (status == 200) {
                    update++;
                    assertThat(update).isLessThan(MOST_TAKEN);
                    status = town.says(update, much);
                }
                assertThat(status).isEqualTo(503);
                town.saysWhy("the disk of its server is full");
                town.saysWhy("the disk of its server is full");
                small.makeRoom();
                town.recovers(update, much);
                assertThat(town.town().select("select count(*) from failed_update"))
                        .containsExactly("0|");
            }
        }
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
