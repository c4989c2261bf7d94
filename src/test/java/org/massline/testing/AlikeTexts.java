package org.massline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.massline.model.Language;

/**
 * Suggestions as students write them, with what is alike and what is not, from {@code likeness/pairs.<language>.txt}, which say
 * how they are written, and {@code likeness/another-hand.<language>.txt}.
 */
public final class AlikeTexts {
    /** For what a block of them is kept. */
    public enum Part {
        /** To find out why something is missed, and mend the method. */
        TUNING,
        /** To see whether what was mended was the method. */
        HELD_OUT
    }

    /**
     * One text.
     *
     * @param block its place in the file, from 1 on; the same place is about the same wish in every language
     * @param line its place in the block, from 0 on; the head is 0, and the same line wants the same in every language
     * @param wantsTheSame as the head of its block does
     */
    public record Written(Language language, int block, int line, boolean wantsTheSame, String text) {
        public boolean isHead() {
            return line == 0;
        }

        public Part part() {
            return block % 2 == 1 ? Part.TUNING : Part.HELD_OUT;
        }

        /** Whether two texts of the set want the same. */
        public boolean isLike(Written other) {
            return block == other.block && (line == other.line || (wantsTheSame && other.wantsTheSame));
        }
    }

    private AlikeTexts() {}

    /** All texts of a language, in their order. */
    public static List<Written> in(Language language) {
        return read("pairs", language);
    }

    /** Those of somebody who knew neither the method nor its words; they are in no part. */
    public static List<Written> byAnotherHand(Language language) {
        return read("another-hand", language);
    }

    private static List<Written> read(String file, Language language) {
        List<Written> texts = new ArrayList<>();
        int block = 0;
        int at = 0;
        for (String line : lines("/likeness/" + file + "." + language.tag() + ".txt")) {
            if (line.startsWith("#") || line.isBlank()) {
                at = 0;
            } else if (at == 0) {
                texts.add(new Written(language, ++block, at++, true, line));
            } else {
                texts.add(new Written(language, block, at++, wantsTheSame(line), line.substring(2)));
            }
        }
        return List.copyOf(texts);
    }

    private static boolean wantsTheSame(String line) {
        return switch (line.substring(0, 2)) {
            case "+ " -> true;
            case "- " -> false;
            case String other -> throw new IllegalArgumentException("a pair begins with + or -, not " + other);
        };
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(AlikeTexts.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
