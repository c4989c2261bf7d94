package org.massline.metadata;

import java.util.Arrays;
import java.util.List;

/** A file that somebody anonymous sent. If it is cleaned, it is clean: cleaned once more, it stays as it is. */
public final class FuzzedFiles {
    /** What tells which side of a JPEG picture is up. */
    private static final int ORIENTATION = 36;

    private FuzzedFiles() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] before = input.clone();
        CleanFile.of(input).ifPresent(clean -> {
            require(clean.content().length <= input.length + ORIENTATION, "it grew");
            CleanFile again = CleanFile.of(clean.content())
                    .orElseThrow(() -> new AssertionError("what was cleaned is not understood"));
            require(again.format() == clean.format(), "it became a file of another format");
            require(Arrays.equals(again.content(), clean.content()), "something was left to clean");
        });
        require(Arrays.equals(before, input), "the original was changed");
    }

    public static List<byte[]> seeds() {
        return List.of(
                SampleFiles.plainJpeg(),
                SampleFiles.tellingJpeg(),
                SampleFiles.plainPng(),
                SampleFiles.tellingPng(),
                SampleFiles.plainWebp(),
                SampleFiles.movingWebp(),
                SampleFiles.tellingWebp(),
                SampleFilms.ofFfmpeg(),
                SampleFilms.telling());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
