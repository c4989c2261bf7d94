package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A file system in memory of a few megabytes, where the machine lets the test mount one. */
final class SmallDisk implements AutoCloseable {
    private static final int BYTES = 24 << 20;

    private final Path folder;

    SmallDisk(Path folder) throws IOException {
        this.folder = folder;
        assumeThat(runs("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "massline-test", folder.toString()))
                .as("the right to mount")
                .isTrue();
    }

    /** To the last byte. */
    void fill() throws IOException {
        for (int piece : List.of(1 << 16, 1)) {
            try (OutputStream filler = Files.newOutputStream(folder.resolve("filler" + piece))) {
                while (true) {
                    filler.write(new byte[piece]);
                }
            } catch (IOException full) {
                assertThat(Files.getFileStore(folder).getUsableSpace()).isLessThan(1 << 16);
            }
        }
        assertThat(Files.getFileStore(folder).getUsableSpace()).isZero();
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve("filler" + (1 << 16)));
    }

    @Override
    public void close() throws IOException {
        assertThat(runs("umount", "-l", folder.toString())).isTrue();
    }

    /** Whether a command of the machine ends well. */
    static boolean runs(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
