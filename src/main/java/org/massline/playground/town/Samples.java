package org.massline.playground.town;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Small real files, for those who have none at hand. */
public final class Samples {
    private Samples() {}

    /** Two seconds of a humming tone: Opus in Ogg. */
    public static byte[] voice() {
        return read("sample-voice.oga");
    }

    /** A second of a grey picture: MP4. */
    public static byte[] video() {
        return read("sample-video.mp4");
    }

    private static byte[] read(String name) {
        try (InputStream file =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/playground/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
