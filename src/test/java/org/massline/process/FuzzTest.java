package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.fuzz.FuzzTarget;

/**
 * Jazzer in a process of its own, guided by what the program's code reaches; in all half a minute on each build. With {@code
 * -Pfuzz} it runs alone, for as long as one likes. A finding lies in {@code target/fuzz/<target>} as {@code crash-...}: mend it
 * and put the input into the corpus.
 */
class FuzzTest {
    /** For each target, as ISO 8601 writes a time; Jazzer takes some seconds more to begin. */
    private static final Duration TIME = Duration.parse(System.getProperty("massline.fuzz.time", "PT5S"));
    /** The one to run; empty for all. */
    private static final String ONLY = System.getProperty("massline.fuzz.target", "");

    private static final Duration TO_END = Duration.ofMinutes(3);

    /** Whose branches guide it: ours, and those that read for us. */
    private static final String GUIDES = String.join(
            ":",
            "org.massline.**",
            "com.fasterxml.jackson.**",
            "io.smallrye.config.source.yaml.**",
            "org.yaml.snakeyaml.**",
            "org.telegram.telegrambots.meta.**");

    static Stream<FuzzTarget> targets() {
        return Stream.of(FuzzTarget.values())
                .filter(target -> ONLY.isEmpty() || target.word().equals(ONLY));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsFound(FuzzTarget target) throws Exception {
        Path folder = Path.of("target", "fuzz", target.word()).toAbsolutePath();
        Path found = Files.createDirectories(folder.resolve("corpus"));
        Path seeds = seeds(target, folder);
        Path log = folder.resolve("jazzer.log");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Xmx400m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlogback.configurationFile=fuzz/logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.type().getName(),
                        "--instrumentation_includes=" + GUIDES,
                        "--custom_hook_includes=" + GUIDES,
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + File.separator,
                        "-max_total_time=" + TIME.toSeconds(),
                        "-print_final_stats=1",
                        found.toString(),
                        seeds.toString(),
                        target.corpus().toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(jazzer.waitFor(TIME.plus(TO_END))).as("ended").isTrue();
        } finally {
            jazzer.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(jazzer.exitValue()).as(String.join("\n", lines)).isZero();
        assertThat(lines).as("has run").anyMatch(line -> line.matches("stat::number_of_executed_units: *[1-9]\\d*"));
    }

    private static Path seeds(FuzzTarget target, Path folder) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        List<byte[]> inputs = target.seeds();
        for (int index = 0; index < inputs.size(); index++) {
            Files.write(seeds.resolve(Integer.toString(index)), inputs.get(index));
        }
        return seeds;
    }
}
