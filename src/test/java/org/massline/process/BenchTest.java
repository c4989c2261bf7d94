package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench as anybody would run it, for a moment. */
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void theBotIsMeasuredBesideAFloorAndLeavesNothingBehind() throws Exception {
        Program program = new Program(folder, Map.of());

        Program.Ended ended = program.run(
                "bench", "--only", "CALL,BOT", "--people", "4", "--warm-up", "1", "--seconds", "3", "--rounds", "1");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("the bot / floor c: ");
        JsonNode figures =
                new JsonMapper().readTree(folder.resolve("bench.json").toFile());
        JsonNode bot = figures.at("/medians/BOT");
        assertThat(bot.path("updatesPerSecond").asDouble()).isPositive();
        assertThat(bot.path("conversationsPerSecond").asDouble()).isPositive();
        assertThat(bot.path("cpuSecondsPer1000Updates").asDouble()).isPositive();
        assertThat(bot.path("peakMemoryMiB").asDouble()).isGreaterThan(50);
        assertThat(bot.path("commitsPerUpdate").asDouble()).isPositive();
        assertThat(bot.path("databaseBytesPerSuggestion").asDouble()).isPositive();
        assertThat(ProcessHandle.current().descendants()).noneMatch(ProcessHandle::isAlive);
    }
}
