package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot serve: Telegram is told to try again, the operator why, and afterwards nothing is lost. */
class PostgresFaultsTest {
    /** PostgreSQL, appendix A. */
    private static final String TOO_MANY_CONNECTIONS = "53300";

    @TempDir
    Path folder;

    private int port;
    private EmbeddedPostgres server;
    private FaultyTown town;

    @BeforeEach
    void start() throws IOException {
        port = RunningTown.freePort();
        server = serve();
        town = new FaultyTown(
                folder,
                Map.of(
                        "MASSLINE_DATABASE", url(),
                        "MASSLINE_DATABASE_USER", "postgres",
                        "MASSLINE_DATABASE_PASSWORD", "postgres"));
    }

    @AfterEach
    void stop() throws IOException {
        town.close();
        server.close();
    }

    @Test
    void itIsStoppedAndStartedAgain() throws Exception {
        server.close();
        assertThat(town.says(1, "Said while it was stopped")).isEqualTo(503);
        town.saysWhy("its server does not answer");
        assertThat(town.figures())
                .as("what can be told without it is told, before whoever collects it gives up")
                .contains(
                        "massline_outbox_messages NaN",
                        "massline_scheduler_lag_seconds NaN",
                        "massline_updates_total{",
                        "massline_writer_age_seconds ");
        server = serve();
        town.recovers(1, "Said while it was stopped");
    }

    @Test
    void somebodyHoldsItsTables() throws Exception {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table setting, seen_update in access exclusive mode");
            assertThat(town.says(1, "Said while it was locked")).isEqualTo(503);
            town.saysWhy("perhaps its server does not answer, or another program holds it");
            other.rollback();
        }
        town.recovers(1, "Said while it was locked");
    }

    @Test
    void itMayOnlyBeRead() throws Exception {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("alter system set default_transaction_read_only = on");
            statement.execute("select pg_reload_conf()");
            town.saysWhy("it may only be read");
            assertThat(town.says(1, "Said while it was read-only")).isEqualTo(503);
            statement.execute("alter system reset default_transaction_read_only");
            statement.execute("select pg_reload_conf()");
        }
        town.recovers(1, "Said while it was read-only");
    }

    @Test
    void othersTakeAllItsConnections() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);
            assertThat(town.says(1, "Said while nobody was let in")).isEqualTo(503);
            town.saysWhy("its server takes no more connections");
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
        town.recovers(1, "Said while nobody was let in");
    }

    /** Whenever one of the bot's is ended, one more is there to be taken. */
    private void takeAll(List<Connection> taken) throws SQLException {
        taken.add(connect());
        try (Statement statement = taken.getFirst().createStatement()) {
            do {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'massline'");
                while (takesOneMore(taken)) {
                    assertThat(taken).hasSizeLessThan(100);
                }
            } while (count(statement) > 0);
        }
    }

    private boolean takesOneMore(List<Connection> taken) throws SQLException {
        try {
            return taken.add(connect());
        } catch (SQLException full) {
            assertThat(full.getSQLState()).isEqualTo(TOO_MANY_CONNECTIONS);
            return false;
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet bots =
                statement.executeQuery("select count(*) from pg_stat_activity where application_name = 'massline'")) {
            bots.next();
            return bots.getInt(1);
        }
    }

    private EmbeddedPostgres serve() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "30")
                .start();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }
}
