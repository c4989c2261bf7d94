package org.massline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one program at a time holds, as a sign to others; whatever ends the program lets go of it, and the file stays. */
public final class HeldFile implements AutoCloseable {
    private final FileChannel channel;

    private HeldFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes hold of a file, which is made when absent.
     *
     * @return empty if somebody has it
     * @throws IOException if it cannot be made, or where it lies no file can be held
     */
    public static Optional<HeldFile> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProgram) {
            return Optional.empty();
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? Optional.of(new HeldFile(channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
