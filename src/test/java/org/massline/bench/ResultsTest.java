package org.massline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final Pace PACE =
            new Pace(40, 40, 0, Duration.ofMillis(50), Duration.ofSeconds(5), Duration.ofSeconds(10));

    @TempDir
    Path folder;

    @Test
    void theBotIsComparedByTheRunsInTheMiddle() throws IOException {
        Results results = new Results(
                Machine.now(),
                PACE,
                List.of(
                        run(Contender.CALL, 9000, 0.1),
                        run(Contender.BOT, 5000, 0.2),
                        run(Contender.CALL, 10_000, 0.12),
                        run(Contender.BOT, 6000, 0.24),
                        run(Contender.CALL, 2000, 0.5),
                        run(Contender.BOT, 100, 4)));

        Results.Ratio ratio = results.ratios().get(Contender.CALL);

        assertThat(ratio.updatesPerSecond()).isCloseTo(5000.0 / 9000, within(1e-9));
        assertThat(ratio.cpuPerUpdate()).isCloseTo(2.0, within(1e-9));
        assertThat(results.table()).anyMatch(line -> line.startsWith("the bot / floor c: 0.56 updates/s, 2.00 CPU"));
    }

    @Test
    void atAFixedRateTheRunInTheMiddleIsTheOneThatAnsweredSo() throws IOException {
        Pace fixed = new Pace(40, 40, 1000, Duration.ofMillis(50), Duration.ofSeconds(5), Duration.ofSeconds(10));
        List<Figures> runs = List.of(
                run(Contender.BOT, 1000.0, new Latency(1, 9, 10)),
                run(Contender.BOT, 1000.1, new Latency(1, 30, 40)),
                run(Contender.BOT, 1000.2, new Latency(1, 8, 9)));

        assertThat(new Results(Machine.now(), fixed, runs).medians().get(Contender.BOT))
                .isEqualTo(runs.getFirst());
        assertThat(new Results(Machine.now(), PACE, runs).medians().get(Contender.BOT))
                .isEqualTo(runs.get(1));
    }

    @Test
    void whatIsWrittenNamesTheMachineThePaceAndEachRun() throws IOException {
        Path file = folder.resolve("bench.json");

        new Results(Machine.now(), PACE, List.of(run(Contender.BOT, 5000, 0.2))).write(file);

        JsonNode written = new JsonMapper().readTree(file.toFile());
        assertThat(written.at("/machine/cores").asInt()).isPositive();
        assertThat(written.at("/pace/apiDelay").asText()).isEqualTo("PT0.05S");
        assertThat(written.at("/runs/0/reply/p999").asDouble()).isEqualTo(3);
        assertThat(written.at("/medians/BOT/updatesPerSecond").asDouble()).isEqualTo(5000);
    }

    private static Figures run(Contender contender, double updates, double cpu) {
        Latency latency = new Latency(1, 2, 3);
        return new Figures(contender, updates, updates / 6, 1, latency, latency, cpu, 100, 0.1, 0.1, 1500, 0);
    }

    private static Figures run(Contender contender, double updates, Latency reply) {
        Latency latency = new Latency(1, 2, 3);
        return new Figures(contender, updates, updates / 6, 1, latency, reply, 0.2, 100, 0.1, 0.1, 1500, 0);
    }
}
