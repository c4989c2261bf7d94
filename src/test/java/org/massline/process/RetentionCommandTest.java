package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten every night is counted beforehand, and done at once, by command. */
class RetentionCommandTest {
    @TempDir
    Path folder;

    @Test
    void itIsRehearsedAndThenDone() throws SQLException {
        Program program = new Program(
                folder,
                Map.of(
                        "MASSLINE_TELEGRAM_TOKEN", "1:none",
                        "MASSLINE_TELEGRAM_MODE", "polling"));
        assertThat(program.run("retention", "--dry-run").output())
                .contains("authors forgotten    0", "drafts removed       0  (8 days of silence");
        // The author of a suggestion closed in 2020; nobody opens what is sealed.
        execute("insert into topic (id, slug, position, response_target_days) values (1, 'canteen', 1, 5)");
        execute("insert into suggestion (number, topic_id, kind, status, text, received_on, target_on, closed_on)"
                + " values (1, 1, 'problem', 'done', 'Soup', '2020-01-01', '2020-01-08', '2020-01-02')");

        Program removing = new Program(
                folder,
                Map.of(
                        "MASSLINE_TELEGRAM_TOKEN", "1:none",
                        "MASSLINE_TELEGRAM_MODE", "polling",
                        "MASSLINE_RETENTION_SUGGESTION_DAYS", "365"));
        assertThat(removing.run("retention", "--dry-run"))
                .satisfies(
                        ended -> assertThat(ended.output()).contains("suggestions removed  1", "Nothing was changed"))
                .satisfies(ended -> assertThat(ended.code()).isZero());
        assertThat(suggestions()).isOne();

        assertThat(removing.run("retention").output())
                .contains("suggestions removed  1")
                .doesNotContain("Nothing");
        assertThat(suggestions()).isZero();
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
