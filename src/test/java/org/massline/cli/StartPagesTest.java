package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartPagesTest {
    private static final int BYTES = 4 << 20;

    /** Of sys/mman.h. */
    private static final int PROT_READ = 1;

    @Test
    @EnabledOnOs(OS.LINUX)
    void pagesOfAFileAreGivenUpAndReadTheSame(@TempDir Path folder) throws IOException {
        byte[] written = new byte[BYTES];
        new Random(1).nextBytes(written);
        Path file = Files.write(folder.resolve("cache"), written);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, BYTES, arena);
            assertThat(mapped.toArray(ValueLayout.JAVA_BYTE)).isEqualTo(written);
            assertThat(residentKib(file)).isEqualTo(BYTES / 1024);

            StartPages.giveBack(file);

            assertThat(residentKib(file)).isZero();
            assertThat(mapped.toArray(ValueLayout.JAVA_BYTE)).isEqualTo(written);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @SuppressWarnings("restricted")
    void whatWasWrittenStays(@TempDir Path folder) throws Throwable {
        Path file = Files.write(folder.resolve("cache"), new byte[BYTES]);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.PRIVATE, 0, BYTES, arena);
            mapped.set(ValueLayout.JAVA_BYTE, 5000, (byte) 7);
            Linker linker = Linker.nativeLinker();
            int refused = (int) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("mprotect"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT))
                    .invokeExact(mapped.address(), mapped.byteSize(), PROT_READ);
            assertThat(refused).isZero();

            StartPages.giveBack(file);

            assertThat(mapped.get(ValueLayout.JAVA_BYTE, 5000)).isEqualTo((byte) 7);
        }
    }

    /** As Linux prints them; a library's table of addresses is written when it is loaded, and read only from then on. */
    @Test
    void onlyWhatIsAsInTheFileIsFound() {
        List<String> lines = """
            800001000-8027ee000 rw-p 00001000 fe:00 1189 /opt/massline.aot
            Anonymous:         39428 kB
            Swap:                  0 kB
            VmFlags: rd wr mr mw me
            8027ee000-80635d000 r--p 027ee000 fe:00 1189        /opt/massline.aot
            Rss:               60860 kB
            Anonymous:             0 kB
            Swap:                  0 kB
            SwapPss:               0 kB
            VmFlags: rd mr mw me
            80635d000-80635e000 r--p 0635d000 fe:00 1189 /opt/massline.aot
            Anonymous:             4 kB
            Swap:                  0 kB
            VmFlags: rd mr mw me
            80635e000-80635f000 r--p 0635e000 fe:00 1189 /opt/massline.aot
            Anonymous:             0 kB
            Swap:                  4 kB
            VmFlags: rd mr mw me
            7fb3b9124000-7fb3b91ab000 r--p 00000000 fe:00 1190 /opt/massline.aot.old
            Anonymous:             0 kB
            Swap:                  0 kB
            VmFlags: rd mr mw me
            7fb9483ff000-7fb9486bf000 rwxp 00000000 00:00 0
            Anonymous:             0 kB
            Swap:                  0 kB
            VmFlags: rd wr ex mr mw me
            """.lines().toList();

        assertThat(StartPages.asInFile("/opt/massline.aot", lines))
                .containsExactly(new StartPages.Mapping(0x8027ee000L, 0x3b6f000L));
    }

    private static int residentKib(Path file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
        int at = 0;
        while (!lines.get(at).endsWith(file.toRealPath().toString())) {
            at++;
        }
        while (!lines.get(at).startsWith("Rss:")) {
            at++;
        }
        return Integer.parseInt(lines.get(at).replaceAll("\\D", ""));
    }
}
