package org.massline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs the contenders in turn, round after round, each as a fresh process on a fresh database under the same load.
 *
 * <p>In turn, since a machine is never the same twice: what is compared is measured within the same minutes. Everything that it
 * starts has ended when it returns.
 */
public final class Bench {
    private static final Duration START = Duration.ofSeconds(60);
    private static final double MIB = 1024 * 1024;
    /** Restarting the log flushes its new header; the checkpoint before flushed the log and the database. */
    private static final int FLUSHES_OF_CHECKPOINT = 3;

    private final Contestant.Launch launch;
    private final Pace pace;
    private final Ground ground;
    private final Consumer<String> progress;

    /**
     * @param main the class with the commands, in this class path
     * @param javaOptions for the contenders, beside those of this JVM
     * @param ground on which each of them stands
     * @param progress is told what goes on, line by line
     */
    public Bench(Class<?> main, Pace pace, List<String> javaOptions, Ground ground, Consumer<String> progress) {
        this.launch = new Contestant.Launch(main, javaOptions);
        this.pace = pace;
        this.ground = ground;
        this.progress = progress;
    }

    /** All runs, in the order in which they were made. */
    public Results run(List<Contender> contenders, int rounds) throws IOException {
        Machine machine = Machine.now();
        List<Figures> runs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                Figures figures = run(contender);
                progress.accept("round %d of %d, %s: %.0f updates/s, %.3f s of CPU for 1,000"
                        .formatted(
                                round,
                                rounds,
                                contender.label(),
                                figures.updatesPerSecond(),
                                figures.cpuSecondsPer1000Updates()));
                runs.add(figures);
            }
        }
        return new Results(machine, pace, runs);
    }

    private Figures run(Contender contender) throws IOException {
        Path folder = Files.createTempDirectory("massline-bench-");
        try (FreshDatabase database = ground.make(contender, folder);
                Crowd crowd = new Crowd(pace, contender.replies())) {
            Crowd.Measured<Snapshot> measured;
            long emptyBytes;
            Contestant contestant = Contestant.start(contender, launch, crowd.address(), folder, database);
            try (contestant) {
                crowd.awaitWebhook(START);
                emptyBytes = database.bytes();
                measured = crowd.run(() -> new Snapshot(contestant.counts(), ownCpu()));
            } catch (RuntimeException failure) {
                if (!contestant.isAlive()) {
                    progress.accept(contestant.log());
                }
                throw failure;
            }
            return figures(contender, measured, database.bytes() - emptyBytes);
        } finally {
            remove(folder);
        }
    }

    private record Snapshot(ProcessCounts process, Duration load) {}

    private static Figures figures(Contender contender, Crowd.Measured<Snapshot> measured, long grownBytes) {
        Tally tally = measured.tally();
        double seconds = seconds(measured.time());
        double updates = Math.max(1, tally.updates());
        ProcessCounts before = measured.before().process();
        ProcessCounts after = measured.after().process();
        double cpu = seconds(after.cpu().minus(before.cpu()));
        double load = seconds(measured.after().load().minus(measured.before().load()));
        double busy = seconds(after.machineBusy().minus(before.machineBusy()));
        long commits = after.commits() - before.commits();
        long flushes = commits + FLUSHES_OF_CHECKPOINT * (after.walRestarts() - before.walRestarts());
        return new Figures(
                contender,
                updates / seconds,
                tally.conversations() / seconds,
                tally.calls() / updates,
                tally.acknowledgement(),
                tally.reply(),
                cpu * 1000 / updates,
                after.peakMemoryBytes() / MIB,
                commits / updates,
                flushes / updates,
                grownBytes / (double) Math.max(1, measured.conversations()),
                busy == 0 ? 0 : Math.max(0, (busy - cpu - load) / busy));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("this machine does not count a process's CPU time"));
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder of the run cannot be removed: " + folder, failure);
        }
    }
}
