package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.Massline;
import org.massline.OnlyOne;
import org.massline.StartFailed;
import org.massline.playground.town.Person;

/** By mistake the bot is started twice on one SQLite file. */
class SecondBotTest {
    @TempDir
    Path folder;

    @Test
    void theSecondOneDoesNotStartWhileTheFirstOneServes() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            try (Massline second = new Massline(town.settings(), town.botClock(), Duration.ofSeconds(1))) {
                assertThatThrownBy(second::start)
                        .isInstanceOf(StartFailed.class)
                        .hasMessageContaining("another Massline runs with this database")
                        .hasMessageContaining("stop it first");
            }
            amy.says("The stairs are slippery when it rains");
            amy.awaits("What is it about?");

            assertThatThrownBy(() ->
                            OnlyOne.refuseBeside(town.settings().database().asStoreSettings()))
                    .isInstanceOf(StartFailed.class);

            town.restartBot();
            amy.taps("Safety");
            amy.awaits("should your name be on it");
        }
    }
}
