package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.testing.OldSuggestion;

/** What is forgotten every night is counted beforehand, and done at once, by command. */
class RetentionCommandTest {
    @TempDir
    Path folder;

    @Test
    void itIsRehearsedAndThenDone() throws SQLException {
        OldSuggestion old = new OldSuggestion(folder.resolve("data"));
        Program program = new Program(
                folder,
                Map.of(
                        "MASSLINE_TELEGRAM_TOKEN", "1:none",
                        "MASSLINE_TELEGRAM_MODE", "polling"));
        assertThat(program.run("retention", "--dry-run"))
                .satisfies(ended -> assertThat(ended.output()).contains("there is no database ", "that a bot has used"))
                .satisfies(ended -> assertThat(ended.code()).isOne());
        assertThat(folder.resolve("data")).as("nothing is made").doesNotExist();
        old.makeDatabase();
        assertThat(program.run("retention", "--dry-run").output())
                .contains("authors forgotten    0", "drafts removed       0  (8 days of silence");
        old.add();

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
        assertThat(old.isThere()).isTrue();

        assertThat(removing.run("retention").output())
                .contains("suggestions removed  1")
                .doesNotContain("Nothing");
        assertThat(old.isThere()).isFalse();
    }
}
