package org.massline.cli;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memory that a start needed and an idle bot does not: of the JVM's cache (JEP 483) the names and the byte code of ten thousand
 * classes, which a start goes through all of, and a bot through a quarter. They are pages of a file, mapped and never written, so
 * that nothing is lost when this process gives them up (madvise(2), {@code MADV_DONTNEED}): one that is needed again is there
 * again when it is touched. Where there is no such cache, or no Linux, nothing is done.
 */
final class StartPages {
    private static final Logger LOG = LoggerFactory.getLogger(StartPages.class);

    private static final String CACHE = "-XX:AOTCache=";

    private static final Path MAPPINGS = Path.of("/proc/self/smaps");

    /** Of linux/mman.h. */
    private static final int MADV_DONTNEED = 4;

    /** Of proc_pid_maps(5): addresses, what is allowed, offset, device, inode, file. */
    private static final Pattern MAPPING =
            Pattern.compile("([0-9a-f]+)-([0-9a-f]+) (\\S{4}) [0-9a-f]+ \\S+ \\d+ *(.*)");

    /** Of proc_pid_smaps(5): pages of a mapping that are not the file's any more, since somebody wrote; in memory, or swapped. */
    private static final Pattern WRITTEN = Pattern.compile("(Anonymous|Swap): +[1-9]\\d* kB");

    /** Of proc_pid_smaps(5): the last line about a mapping. */
    private static final String LAST = "VmFlags:";

    private StartPages() {}

    /** Gives up those of the cache that this JVM was started with. */
    static void giveBack() {
        if (Files.isReadable(MAPPINGS)) {
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(argument -> argument.startsWith(CACHE))
                    .map(argument -> Path.of(argument.substring(CACHE.length())))
                    .forEach(StartPages::giveBack);
        }
    }

    /** Those of a file, wherever it is mapped for reading alone and as it is in the file. */
    static void giveBack(Path file) {
        try {
            List<Mapping> mappings = asInFile(file.toRealPath().toString(), Files.readAllLines(MAPPINGS));
            Optional<MemorySegment> madvise =
                    Linker.nativeLinker().defaultLookup().find("madvise");
            madvise.ifPresent(function -> giveBack(function, mappings));
        } catch (IOException | RuntimeException failure) {
            // Nobody needs it; the bot runs on with what it has.
            LOG.debug("what is mapped of {} stays where it is", file, failure);
        }
    }

    /** Of C: {@code int madvise(void *address, size_t bytes, int advice)}. */
    @SuppressWarnings("restricted")
    private static void giveBack(MemorySegment madvise, List<Mapping> mappings) {
        MethodHandle advise = Linker.nativeLinker()
                .downcallHandle(
                        madvise,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT));
        for (Mapping mapping : mappings) {
            if (advise(advise, mapping) != 0) {
                LOG.debug("{} bytes of the cache stay where they are", mapping.bytes());
            }
        }
    }

    private static int advise(MethodHandle advise, Mapping mapping) {
        try {
            return (int) advise.invokeExact(mapping.address(), mapping.bytes(), MADV_DONTNEED);
        } catch (Throwable impossible) {
            throw new IllegalStateException("a function of C throws nothing", impossible);
        }
    }

    /**
     * The mappings of a file that nobody can write, and of which nobody has written a page before: such a page would be lost.
     *
     * @param file as Linux names it
     * @param lines of proc_pid_smaps(5)
     */
    static List<Mapping> asInFile(String file, List<String> lines) {
        List<Mapping> found = new ArrayList<>();
        Optional<Mapping> current = Optional.empty();
        for (String line : lines) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                boolean fits =
                        mapping.group(3).startsWith("r--") && mapping.group(4).equals(file);
                current = fits ? Optional.of(Mapping.of(mapping)) : Optional.empty();
            } else if (WRITTEN.matcher(line).matches()) {
                current = Optional.empty();
            } else if (line.startsWith(LAST)) {
                current.ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * A stretch of this process's memory.
     *
     * @param address of its first byte
     * @param bytes how many
     */
    record Mapping(long address, long bytes) {
        private static Mapping of(Matcher found) {
            long begin = Long.parseUnsignedLong(found.group(1), 16);
            return new Mapping(begin, Long.parseUnsignedLong(found.group(2), 16) - begin);
        }
    }
}
