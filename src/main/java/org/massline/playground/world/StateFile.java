package org.massline.playground.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state on disk: one JSON file, replaced as a whole, so that it is never half written.
 *
 * <p>It is written a moment after a change, once for all changes of that moment; the moment grows with the state, so that
 * writing takes little of the time even where there are thousands of people. A process that is killed loses at most that
 * moment, which a toy may; {@link #close} writes the rest.
 */
final class StateFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final int SHORTEST_PAUSE_MILLIS = 50;
    /** Writing takes at most one part in so many of the time. */
    private static final int PAUSES = 20;

    private final Path file;
    private final Supplier<byte[]> content;
    private volatile long pauseMillis = SHORTEST_PAUSE_MILLIS;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("playground-state").factory());

    /** @param content the state of this moment, safe to call from another thread */
    StateFile(Path file, Supplier<byte[]> content) {
        this.file = file;
        this.content = content;
    }

    static State read(Path file) {
        if (!Files.exists(file)) {
            return new State();
        }
        try {
            State state = Json.MAPPER.readValue(file.toFile(), State.class);
            if (state.version != State.VERSION) {
                throw new IllegalStateException(
                        file + " was written by another version of the playground; start it with --fresh");
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + "; start the playground with --fresh", e);
        }
    }

    /** Empties a folder of what a playground has put there, and of nothing else. */
    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("state.json"));
            Path files = folder.resolve("files");
            if (Files.exists(files)) {
                try (Stream<Path> found = Files.walk(files)) {
                    for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty the playground's folder " + folder, e);
        }
    }

    void touch() {
        if (due.compareAndSet(false, true)) {
            Future<?> _ = writer.schedule(this::write, pauseMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        due.set(false);
        long begun = System.nanoTime();
        Path next = file.resolveSibling("state.json.next");
        try {
            Files.write(next, content.get());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the playground's state was not written to {}; it is lost when the playground ends", file, e);
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        pauseMillis = Math.max(SHORTEST_PAUSE_MILLIS, took * PAUSES);
    }

    @Override
    public void close() {
        writer.shutdownNow();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("the playground's state is still being written to {}", file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
