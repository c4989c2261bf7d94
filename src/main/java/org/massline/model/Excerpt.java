package org.massline.model;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, for lists. */
public final class Excerpt {
    private static final String MORE = "…";

    private Excerpt() {}

    /**
     * The text on one line, or as much of it as fits with a mark that there is more.
     *
     * <p>It is cut after a sentence where that leaves at least half, else before a word, else between two characters as a
     * reader sees them, never inside one.
     *
     * @param most in UTF-16 units, at least 8
     */
    public static String of(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int room = most - MORE.length();
        int sentence = before(BreakIterator.getSentenceInstance(Locale.ROOT), line, room);
        if (sentence >= most / 2) {
            return line.substring(0, sentence).strip() + MORE;
        }
        int word = before(BreakIterator.getLineInstance(Locale.ROOT), line, room);
        int cut = word >= most / 2 ? word : before(BreakIterator.getCharacterInstance(Locale.ROOT), line, room);
        if (cut == 0) {
            // One "character" longer than the room: hundreds of combining marks. Not between surrogates, at least.
            cut = Character.isHighSurrogate(line.charAt(room - 1)) ? room - 1 : room;
        }
        return line.substring(0, cut).strip() + MORE;
    }

    private static int before(BreakIterator boundaries, String line, int room) {
        boundaries.setText(line);
        int boundary = boundaries.preceding(room + 1);
        return boundary == BreakIterator.DONE ? 0 : boundary;
    }
}
