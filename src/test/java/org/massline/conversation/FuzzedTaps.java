package org.massline.conversation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a button carries, as anybody can forge it. */
public final class FuzzedTaps {
    private FuzzedTaps() {}

    public static void fuzzerTestOneInput(byte[] input) {
        TapCodec.read(new String(input, StandardCharsets.UTF_8)).ifPresent(FuzzedTaps::meansTheSame);
    }

    public static List<byte[]> seeds() {
        return SampleTaps.ALL.stream()
                .map(named -> TapCodec.write(named.tap(), Integer.MAX_VALUE).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** What was read can be written: it may come to stand on a button again. */
    private static void meansTheSame(TapCodec.Read read) {
        String written = TapCodec.write(read.tap(), read.revision().orElse(0));
        if (!TapCodec.read(written).equals(Optional.of(read))) {
            throw new AssertionError("read as something else: " + written);
        }
    }
}
