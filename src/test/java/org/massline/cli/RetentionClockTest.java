package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.testing.OldSuggestion;
import picocli.CommandLine;

/** Nothing is forgotten by a clock that cannot be right. */
class RetentionClockTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aYearAheadOfTelegramNothingIsRemovedUntilItIsSetRight() throws Exception {
        OldSuggestion old = new OldSuggestion(folder.resolve("data"));
        InstantSource aYearAgo = () -> InstantSource.system().instant().minus(Duration.ofDays(365));
        PlaygroundOptions town = PlaygroundOptions.in(folder.resolve("town"));
        try (Playground telegram = Playground.start(town.withBaseClock(aYearAgo))) {
            old.makeDatabase();
            old.add();

            assertThat(retention(telegram)).isOne();
            assertThat(said.toString()).contains("365 days ahead of Telegram's", "Nothing was forgotten or removed");
            assertThat(old.isThere()).isTrue();
            assertThat(retention(telegram, "--dry-run")).isZero();
        }
        try (Playground telegram = Playground.start(town)) {
            assertThat(retention(telegram)).isZero();
            assertThat(old.isThere()).isFalse();
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
}
