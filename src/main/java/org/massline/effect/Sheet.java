package org.massline.effect;

/**
 * How much of a sheet of A4 is left, in millimetres, as {@link Page} sets it. It is an estimate on the safe side: a little white
 * at the foot is no harm, a second sheet with three lines is waste.
 */
final class Sheet {
    /** More entries than this fit on no sheet. */
    static final int MOST_ENTRIES = 30;

    /** Between the margins. */
    private static final double HEIGHT = 273;
    /** The title, the day with the topics, the line above the figures, and the two last lines. */
    private static final double FRAME = 40;

    private static final double LINE = 4.4;
    private static final double SMALL_LINE = 3.8;
    private static final double BORDER_AND_PADDING = 2.6;
    /** A section's name and those of its columns. */
    private static final double HEAD = 17;
    /** So many Latin letters go into a line of the column; a Chinese one is as wide as two. */
    private static final int LETTERS_TO_A_LINE = 40;
    /** So many topics with their figures go into a line of the page. */
    private static final double TOPICS_TO_A_LINE = 2;

    private double left = HEIGHT - FRAME;

    void figures(int lines) {
        left -= lines * LINE;
    }

    void topics(int count) {
        left -= Math.ceil(count / TOPICS_TO_A_LINE) * LINE;
    }

    /**
     * Takes the room of one entry, if it is there.
     *
     * @param first whether it is the first of its section
     * @param small lines below the excerpt, or below where it stands
     */
    boolean takes(boolean first, String excerpt, int small) {
        int letters = excerpt.codePoints()
                .map(each -> Character.isIdeographic(each) ? 2 : 1)
                .sum();
        int lines = Math.max(1, (letters + LETTERS_TO_A_LINE - 1) / LETTERS_TO_A_LINE);
        double height = BORDER_AND_PADDING + lines * LINE + small * SMALL_LINE + (first ? HEAD : 0);
        if (height > left) {
            return false;
        }
        left -= height;
        return true;
    }
}
