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
    /** What topics take at most: what is to be decided stands below them. */
    private static final double TOPICS = 85;

    private static final double TOPIC_LINE = 3.6;
    /** Of smaller letters, across the page. */
    private static final int LETTERS_TO_A_TOPIC_LINE = 112;
    /** So many topics with some of their figures go into a line of the page. */
    private static final double OTHER_TOPICS_TO_A_LINE = 2;
    /** Whatever is written as wide as two Latin letters: Han characters, their punctuation, and pictures. */
    private static final int WIDE = 0x2600;

    private double left = HEIGHT - FRAME;
    private double ofTopics = TOPICS;

    void figures(int lines) {
        left -= lines * LINE;
    }

    /** Takes the room of what is said of one topic, if it is there. */
    boolean takesTopic(String words) {
        double height = lines(words, LETTERS_TO_A_TOPIC_LINE) * TOPIC_LINE;
        if (height > ofTopics) {
            return false;
        }
        ofTopics -= height;
        left -= height;
        return true;
    }

    /** A paragraph of so many topics. */
    void otherTopics(int count) {
        left -= Math.ceil(count / OTHER_TOPICS_TO_A_LINE) * LINE;
    }

    /**
     * Takes the room of one entry, if it is there.
     *
     * @param first whether it is the first of its section
     * @param small lines below the excerpt, or below where it stands
     */
    boolean takes(boolean first, String excerpt, int small) {
        double height =
                BORDER_AND_PADDING + lines(excerpt, LETTERS_TO_A_LINE) * LINE + small * SMALL_LINE + (first ? HEAD : 0);
        if (height > left) {
            return false;
        }
        left -= height;
        return true;
    }

    private static int lines(String words, int lettersToALine) {
        int letters = words.codePoints().map(each -> each < WIDE ? 1 : 2).sum();
        return Math.max(1, (letters + lettersToALine - 1) / lettersToALine);
    }
}
