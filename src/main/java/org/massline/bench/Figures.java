package org.massline.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One run of a contender.
 *
 * @param updatesPerSecond acknowledged
 * @param acknowledgement from the moment in which a person acted, or was to act
 * @param reply until the call with the reply arrived at the Bot API; zeros where there are no replies
 * @param cpuSecondsPer1000Updates of its process
 * @param peakMemoryMiB resident, since its start
 * @param commitsPerUpdate of its SQLite database; 0 of PostgreSQL, whose server counts for all
 * @param flushesPerUpdate calls of fsync, counted from commits and restarts of the write-ahead log; 0 on PostgreSQL
 * @param databaseBytesPerSuggestion by which the database had grown at the end
 * @param othersShareOfCpu what neither it nor the load took of the machine's CPU time in use: 0 on a quiet machine
 */
@JsonPropertyOrder(alphabetic = false)
public record Figures(
        Contender contender,
        double updatesPerSecond,
        double conversationsPerSecond,
        double callsPerUpdate,
        Latency acknowledgement,
        Latency reply,
        double cpuSecondsPer1000Updates,
        double peakMemoryMiB,
        double commitsPerUpdate,
        double flushesPerUpdate,
        double databaseBytesPerSuggestion,
        double othersShareOfCpu) {
    /** The run in the middle, by updates a second; at a fixed rate, where these say nothing, by what 99 of 100 were answered within. */
    static Figures median(List<Figures> runs, Pace pace) {
        return middle(runs, pace.isClosedLoop() ? Figures::updatesPerSecond : Figures::answeredWithin);
    }

    private double answeredWithin() {
        return contender.replies() ? reply.p99() : acknowledgement.p99();
    }

    private static Figures middle(List<Figures> runs, ToDoubleFunction<Figures> by) {
        return runs.stream().sorted(Comparator.comparingDouble(by)).toList().get(runs.size() / 2);
    }
}
