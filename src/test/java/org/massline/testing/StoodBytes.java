package org.massline.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashes and seals that stood in a database at some moment, in hexadecimal, to be looked for in its file later. */
public final class StoodBytes {
    /** A hash is 32 bytes; so much of what is sealed is found nowhere else either, since it begins with a random number. */
    private static final Pattern BYTES = Pattern.compile("[0-9a-f]{64,}");

    private static final int SEALED_PREFIX = 5;
    private static final int ENOUGH = 24;

    private final Set<String> stood = new TreeSet<>();

    /** All that stands in these rows now. */
    public static Set<String> in(Map<String, List<String>> tables) {
        Set<String> all = new TreeSet<>();
        tables.forEach((table, rows) -> {
            for (String row : table.contains("_fts") ? List.<String>of() : rows) {
                Matcher bytes = BYTES.matcher(row);
                while (bytes.find()) {
                    all.add(bytes.group());
                }
            }
        });
        return all;
    }

    /** What stands there now stood there. */
    public void look(Map<String, List<String>> tables) {
        stood.addAll(in(tables));
    }

    /** What stood there once and is not among these. */
    public List<String> goneFrom(Set<String> left) {
        return stood.stream().filter(bytes -> !left.contains(bytes)).toList();
    }

    public Set<String> all() {
        return Set.copyOf(stood);
    }

    /**
     * Whether it can be found in a file. What is long may be spread over several pages: its beginning is looked for.
     *
     * @param file a character a byte
     */
    public static boolean isIn(String file, String hexadecimal) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);
        int from = bytes.length > 32 ? SEALED_PREFIX : 0;
        return file.contains(new String(bytes, from, ENOUGH, StandardCharsets.ISO_8859_1));
    }
}
