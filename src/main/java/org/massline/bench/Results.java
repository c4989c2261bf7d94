package org.massline.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a bench found: each run, the median of each contender, and the bot beside the floors. */
public record Results(Machine machine, Pace pace, List<Figures> runs) {
    public Results {
        runs = List.copyOf(runs);
    }

    /** Of each contender the run in the middle. */
    public Map<Contender, Figures> medians() {
        Map<Contender, Figures> medians = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            List<Figures> of =
                    runs.stream().filter(run -> run.contender() == contender).toList();
            if (!of.isEmpty()) {
                medians.put(contender, Figures.median(of, pace));
            }
        }
        return medians;
    }

    /** The bot's figures divided by a floor's. */
    public record Ratio(double updatesPerSecond, double cpuPerUpdate, double acknowledgementP99, double replyP99) {}

    /** The bot beside each floor that ran. */
    public Map<Contender, Ratio> ratios() {
        Map<Contender, Figures> medians = medians();
        Map<Contender, Ratio> ratios = new EnumMap<>(Contender.class);
        Figures bot = medians.get(Contender.BOT);
        if (bot == null) {
            return ratios;
        }
        medians.forEach((contender, floor) -> {
            if (contender != Contender.BOT) {
                ratios.put(
                        contender,
                        new Ratio(
                                bot.updatesPerSecond() / floor.updatesPerSecond(),
                                bot.cpuSecondsPer1000Updates() / floor.cpuSecondsPer1000Updates(),
                                bot.acknowledgement().p99()
                                        / floor.acknowledgement().p99(),
                                contender.replies()
                                        ? bot.reply().p99() / floor.reply().p99()
                                        : 0));
            }
        });
        return ratios;
    }

    public void write(Path file) throws IOException {
        JsonMapper.builder()
                .findAndAddModules()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build()
                .writeValue(
                        file.toFile(),
                        Map.of(
                                "machine", machine, "pace", pace, "runs", runs, "medians", medians(), "ratios",
                                ratios()));
    }

    /** For a person, line by line. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %d cores, %,d MiB, %s; load before: %.1f"
                .formatted(machine.processor(), machine.cores(), machine.memoryMiB(), machine.java(), machine.load()));
        lines.add("%-44s %9s %7s %21s %21s %8s %5s %6s %6s %6s"
                .formatted(
                        "medians",
                        "updates/s",
                        "conv/s",
                        "ack p50/p99/p99.9 ms",
                        "reply p50/p99/p99.9 ms",
                        "CPU ms",
                        "MiB",
                        "fsync",
                        "B/sug",
                        "others"));
        medians().values().forEach(figures -> lines.add(line(figures)));
        ratios().forEach((floor, ratio) -> lines.add("the bot / %s: %.2f updates/s, %.2f CPU, %.2f ack p99%s"
                .formatted(
                        floor.label().substring(0, "floor a".length()),
                        ratio.updatesPerSecond(),
                        ratio.cpuPerUpdate(),
                        ratio.acknowledgementP99(),
                        floor.replies() ? ", %.2f reply p99".formatted(ratio.replyP99()) : "")));
        return lines;
    }

    private static String line(Figures figures) {
        return "%-44s %9.0f %7.0f %21s %21s %8.3f %5.0f %6.3f %6.0f %5.0f%%"
                .formatted(
                        figures.contender().label(),
                        figures.updatesPerSecond(),
                        figures.conversationsPerSecond(),
                        latency(figures.acknowledgement()),
                        figures.contender().replies() ? latency(figures.reply()) : "",
                        figures.cpuSecondsPer1000Updates(),
                        figures.peakMemoryMiB(),
                        figures.flushesPerUpdate(),
                        figures.databaseBytesPerSuggestion(),
                        100 * figures.othersShareOfCpu());
    }

    private static String latency(Latency latency) {
        return String.format(Locale.ROOT, "%.2f/%.1f/%.1f", latency.p50(), latency.p99(), latency.p999());
    }
}
