package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;

/** Whose a suggestion was is forgotten at night, some time after it was closed, by the timetable. */
class RetentionInTownTest {
    private static final String KNOWN = "select number from suggestion where sealed_author is not null";

    @TempDir
    Path folder;

    @Test
    void halfAYearAfterItWasClosedItIsNobodysAndTheOpenOneStillIsTheirs() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            RunningTown.suggests(amy, "The soup is cold");
            amy.awaits("#1");
            RunningTown.suggests(amy, "The bread is hard");
            amy.awaits("#2");
            amy.says("/mine");
            amy.taps("#1");
            amy.taps("Withdraw");
            amy.taps("Yes, withdraw it");
            town.playground().awaitQuiet();

            town.passes(Duration.ofDays(179));
            assertThat(town.select(KNOWN)).containsExactlyInAnyOrder("1|", "2|");
            town.passes(Duration.ofDays(3));
            assertThat(town.select(KNOWN)).containsExactly("2|");
            assertThat(town.select("select text from suggestion where number = 1"))
                    .containsExactly("The soup is cold|");
        }
    }
}
