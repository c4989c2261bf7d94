package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;

/** Somebody sends more than anybody can read. */
class FloodInTownTest {
    @TempDir
    Path folder;

    @Test
    void whoSentEnoughKeepsTheirWordsAndSendsThemLaterWhileOthersSend() {
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR", "2"))) {
            Person amy = town.playground().town().person("amy");
            Person ben = town.playground().town().welcome("ben", "student", "Ben", "", "en");
            RunningTown.suggests(amy, "The soup is cold");
            amy.awaits("It is suggestion #1");
            RunningTown.suggests(amy, "The rice is hard");
            amy.awaits("It is suggestion #2");

            RunningTown.suggests(amy, "The tea is weak");
            assertThat(amy.awaits("Not sent yet: 2 suggestions").words()).contains("The tea is weak");
            assertThat(amy.reads().hasButton("Send")).isTrue();
            RunningTown.suggests(ben, "The queue is long");
            assertThat(ben.awaits("It is suggestion #3").words()).doesNotContain("Not sent");

            town.passes(Duration.ofMinutes(71));
            amy.taps("Send");
            amy.awaits("It is suggestion #4");
            assertThat(town.playground().violations()).isEmpty();
        }
    }
}
