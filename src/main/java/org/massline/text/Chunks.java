package org.massline.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a long text where a reader would pause. */
final class Chunks {
    private Chunks() {}

    /**
     * The text in pieces that together are the text, but for white space at the cuts.
     *
     * <p>A cut is made after a paragraph, else a line, else a sentence, else a word, where that leaves at least half a piece;
     * else between two characters as a reader sees them.
     *
     * @param most UTF-16 units to a piece, at least 16
     */
    static List<String> of(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int cut = cut(rest, most);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty() || pieces.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int cut(String text, int most) {
        int least = most / 2;
        int paragraph = text.lastIndexOf("\n\n", most);
        if (paragraph >= least) {
            return paragraph;
        }
        int line = text.lastIndexOf('\n', most);
        if (line >= least) {
            return line;
        }
        for (BreakIterator boundaries : List.of(
                BreakIterator.getSentenceInstance(Locale.ROOT),
                BreakIterator.getLineInstance(Locale.ROOT),
                BreakIterator.getCharacterInstance(Locale.ROOT))) {
            boundaries.setText(text);
            int boundary = boundaries.preceding(most + 1);
            if (boundary != BreakIterator.DONE && boundary >= least) {
                return boundary;
            }
        }
        // One "character" of hundreds of combining marks: cut it, but not between surrogates.
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
