package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import picocli.CommandLine;

/** Nothing is forgotten by a clock that cannot be right. */
class RetentionClockTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aYearAheadOfTelegramNothingIsRemovedUntilItIsSetRight() throws Exception {
        InstantSource aYearAgo = () -> InstantSource.system().instant().minus(Duration.ofDays(365));
        PlaygroundOptions town = PlaygroundOptions.in(folder.resolve("town"));
        try (Playground telegram = Playground.start(town.withBaseClock(aYearAgo))) {
            assertThat(retention(telegram, "--dry-run")).isZero();
            execute("insert into topic (id, slug, position, response_target_days) values (1, 'canteen', 1, 5)");
            execute("insert into suggestion (number, topic_id, kind, status, text, received_on, target_on, closed_on)"
                    + " values (1, 1, 'problem', 'done', 'Soup', '2020-01-01', '2020-01-08', '2020-01-02')");

            assertThat(retention(telegram)).isOne();
            assertThat(said.toString()).contains("365 days ahead of Telegram's", "Nothing was forgotten or removed");
            assertThat(suggestions()).isOne();
            assertThat(retention(telegram, "--dry-run")).isZero();
        }
        try (Playground telegram = Playground.start(town)) {
            assertThat(retention(telegram)).isZero();
            assertThat(suggestions()).isZero();
        }
    }

    private int retention(Playground telegram, String... more) throws Exception {
        Path settings = folder.resolve("massline.yaml");
        Files.writeString(settings, """
            massline:
              data: %s
              telegram:
                token: %s
                api: %s
                mode: polling
              retention:
                suggestion-days: 365
            """.formatted(folder.resolve("data"), telegram.token(), telegram.address()));
        CommandLine command = new CommandLine(new RetentionCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true));
        String[] arguments = new String[more.length + 2];
        arguments[0] = "-c";
        arguments[1] = settings.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return command.execute(arguments);
    }

    private int suggestions() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("select count(*) from suggestion").getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("data").resolve("massline.db"));
    }
}
