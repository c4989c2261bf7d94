package org.massline.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, or a run of Han characters, which are written without spaces between words.
 *
 * @param text folded: compatibility forms are made plain, and letters small
 * @param sentence in which sentence it stands, counted from 0; line ends end sentences too
 */
record Piece(String text, boolean han, int sentence) {
    /** What is longer is no word, and no database need keep it. */
    private static final int LONGEST_WORD = 40;
    /** What people write about one thing is far shorter; beyond it nothing is looked at. */
    private static final int LONGEST_TEXT = 20_000;

    private static final String ENDS = ".!?;\n。！？；";

    /** The pieces of a text, in their order. */
    static List<Piece> of(String text) {
        return new Splitter().split(folded(text));
    }

    private static String folded(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static final class Splitter {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private boolean han;
        private int sentence;

        List<Piece> split(String text) {
            int at = 0;
            while (at < text.length()) {
                int each = text.codePointAt(at);
                take(each);
                at += Character.charCount(each);
            }
            close();
            return pieces;
        }

        private void take(int each) {
            if (isApostrophe(each) && !open.isEmpty() && !han) {
                return;
            }
            boolean isHan = Han.is(each);
            if (!isHan && !isPartOfWord(each)) {
                close();
                sentence += ENDS.indexOf(each) >= 0 ? 1 : 0;
                return;
            }
            if (isHan != han) {
                close();
                han = isHan;
            }
            open.appendCodePoint(each);
        }

        private void close() {
            if (!open.isEmpty() && (han || open.length() <= LONGEST_WORD)) {
                pieces.add(new Piece(open.toString(), han, sentence));
            }
            open.setLength(0);
        }

        /** "can't" is one word. */
        private static boolean isApostrophe(int each) {
            return each == '\'' || each == '\u2019';
        }

        private static boolean isPartOfWord(int each) {
            int type = Character.getType(each);
            return Character.isLetterOrDigit(each)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
        }
    }
}
