package org.massline.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the operating system and SQLite have counted of a process so far.
 *
 * @param cpu of all its threads
 * @param peakMemoryBytes resident; 0 where there is no {@code /proc}
 * @param commits of its SQLite database
 * @param walRestarts how often the write-ahead log was written from its beginning again, which follows a checkpoint
 * @param machineBusy CPU time of the whole machine; zero where there is no {@code /proc}
 */
record ProcessCounts(Duration cpu, long peakMemoryBytes, long commits, long walRestarts, Duration machineBusy) {
    /** USER_HZ, which Linux fixes for all that it shows in /proc. */
    private static final long TICK_MILLIS = 10;

    private static final int IDLE = 4;
    private static final int WAITING = 5;
    /** What follows, guests, is counted among users already (proc_stat(5)). */
    private static final int LAST = 8;

    private static final long KIB = 1024;

    /** Write-ahead log, checkpoint sequence number (sqlite.org/fileformat2.html, 'The WAL header'); big-endian. */
    private static final int WAL_SEQUENCE_AT = 12;
    /** Wal-index, iChange: counts transactions (sqlite.org/walformat.html, 'The WAL-Index Header'); native order. */
    private static final int SHM_CHANGES_AT = 8;

    static ProcessCounts of(long pid, Path folder) {
        Duration cpu = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("the program has ended by itself"));
        return new ProcessCounts(
                cpu,
                peakMemory(pid),
                number(folder, ".db-shm", SHM_CHANGES_AT, ByteOrder.nativeOrder()),
                number(folder, ".db-wal", WAL_SEQUENCE_AT, ByteOrder.BIG_ENDIAN),
                busySinceBoot());
    }

    private static long peakMemory(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return lines(status)
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .sum();
    }

    private static Duration busySinceBoot() {
        return lines(Path.of("/proc/stat"))
                .limit(1)
                .map(line -> {
                    String[] ticks = line.split(" +", -1);
                    long busy = 0;
                    for (int column = 1; column <= LAST; column++) {
                        busy += column == IDLE || column == WAITING ? 0 : Long.parseLong(ticks[column]);
                    }
                    return Duration.ofMillis(busy * TICK_MILLIS);
                })
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long number(Path folder, String ending, int at, ByteOrder order) {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(each -> each.toString().endsWith(ending))
                    .findFirst()
                    .orElse(null);
            if (file == null) {
                return 0;
            }
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
                if (bytes.length() < at + Integer.BYTES) {
                    return 0;
                }
                bytes.seek(at);
                int big = bytes.readInt();
                return Integer.toUnsignedLong(order == ByteOrder.BIG_ENDIAN ? big : Integer.reverseBytes(big));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
