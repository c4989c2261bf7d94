package org.massline.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The corpus of what is typed to do harm, by its names. */
public final class HostileWords {
    private static final Path FILE = Path.of("src", "test", "resources", "hostile", "words.properties");
    private static final Map<String, String> ALL = read();

    private HostileWords() {}

    /** All of it, also what no messenger sends: halves of characters, and the character zero. */
    public static List<String> all() {
        return List.copyOf(ALL.values());
    }

    /** What comes through the decoder as it was typed. */
    public static List<String> wellFormed() {
        return ALL.values().stream()
                .filter(words -> words.codePoints()
                        .noneMatch(point ->
                                point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)))
                .toList();
    }

    private static Map<String, String> read() {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            file.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> all = new TreeMap<>();
        for (String name : file.stringPropertyNames()) {
            String[] parts = name.split("\\*", -1);
            int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
            all.put(name, file.getProperty(name).repeat(times));
        }
        return all;
    }
}
