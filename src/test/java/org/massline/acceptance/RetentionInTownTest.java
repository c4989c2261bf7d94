package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;
import org.massline.testing.HeardLog;
import org.massline.turn.RetentionRound;

/** Whose a suggestion was is forgotten at night, some time after it was closed, by the timetable. */
class RetentionInTownTest {
    private static final String KNOWN = "select number from suggestion where sealed_author is not null";

    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void aDraftThatWasRemovedIsCountedInTheNight() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("The soup is cold");
            amy.awaits("What is it about?");
            town.passes(Duration.ofDays(6));
            amy.awaits("did not send it");
            // Whether it is removed before the night's line is written or after it, it is counted once.
            List<String> log = new HeardLog(RetentionRound.class).during(() -> {
                town.passes(Duration.ofDays(4));
                amy.awaits("is removed now");
                town.passes(Duration.ofDays(1));
                // A round that stops waits for what it does.
                town.restartBot();
            });
            assertThat(log)
                    .filteredOn(line -> line.endsWith("drafts removed since the last time: 1"))
                    .hasSize(1);
        }
    }

    /** It is ten in the morning when she writes. */
    @Test
    void nobodyIsWokenAtNightForADraft() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("The soup is cold");
            amy.awaits("What is it about?");
            town.passes(Duration.ofDays(5).minusHours(7));
            assertThat(amy.received("did not send it")).isZero();
            town.passes(Duration.ofHours(5));
            amy.awaits("did not send it");
        }
    }

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
            List<String> log = new HeardLog(RetentionRound.class).during(() -> {
                town.passes(Duration.ofDays(3));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(town.select(KNOWN)).containsExactly("2|"));
                // The line comes behind the last of what it counts; a round that stops waits for what it does.
                town.restartBot();
            });
            assertThat(log)
                    .anyMatch(line -> line.startsWith(
                            "retention: forgot the authors of 1 suggestions, removed 0, failed with 0;"))
                    .allMatch(line -> line.matches(
                            "retention: forgot the authors of \\d+ suggestions, removed \\d+, failed with \\d+;"
                                    + " drafts removed since the last time: \\d+"));
            assertThat(town.select("select text from suggestion where number = 1"))
                    .containsExactly("The soup is cold|");
        }
    }
}
