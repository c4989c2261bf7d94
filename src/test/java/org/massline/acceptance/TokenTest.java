package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.StartFailed;

/** Somebody takes the bot's token back, as one does when it was seen by others. */
class TokenTest {
    @TempDir
    Path folder;

    @Test
    void revokedWhileItRunsWhatWaitsIsKeptAndWhatComesIsTakenUntilTheNewOneIsThere() throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of())) {
            Settings old = town.town().settings();
            town.playground().renewToken();

            assertThat(town.says(1, "The soup is cold")).isEqualTo(200);
            town.saysWhy("does not accept the bot's token; copy the new one from @BotFather");
            assertThat(town.says(2, "And so is the tea")).isEqualTo(200);
            List<String> waiting = town.town().select("select count(*) from outbox");
            assertThat(waiting).isNotEqualTo(List.of("0|"));

            town.town()
                    .whileOff(() -> assertThatThrownBy(
                                    () -> new Massline(old, town.town().botClock(), Duration.ofSeconds(1)))
                            .isInstanceOf(StartFailed.class)
                            .hasMessageContaining("Telegram does not know this token")
                            .hasMessageContaining("MASSLINE_TELEGRAM_TOKEN"));
            town.isReady();
            // After a fault a message waits for up to five minutes.
            town.playground().clock().move(Duration.ofMinutes(6));
            town.amy().awaits("What is it about?");
            town.playground().awaitQuiet();
            assertThat(town.town().select("select count(*) from outbox")).containsExactly("0|");
        }
    }
}
