package org.massline.model;

import java.util.regex.Pattern;

/** Combining marks: accents and the like, of which somebody may heap thousands upon one letter. */
public final class Marks {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Marks() {}

    /**
     * The text without them, for patterns with edges of words: {@code \b} of java.util.regex looks back over all marks before it,
     * and thousands would take minutes.
     */
    public static String without(String text) {
        return hasAny(text) ? MARKS.matcher(text).replaceAll("") : text;
    }

    /** Hardly any text has one, and all are asked. */
    private static boolean hasAny(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isSurrogate(unit) || Character.getType(unit) == Character.NON_SPACING_MARK) {
                return true;
            }
        }
        return false;
    }
}
