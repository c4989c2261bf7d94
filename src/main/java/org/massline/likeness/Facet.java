package org.massline.likeness;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * In which way a matter tells what a text is about, and so how much it weighs when two texts are compared. The weights were
 * tried out on the pairs that are kept for tuning, and among equally good ones taken by the counts of those held out.
 */
enum Facet {
    /** What is wished for or complained of. */
    THING(1.0, 1.0),
    /** How it is to change: longer, warmer, cheaper. */
    CHANGE(0.6, 0.6),
    /** Where: many different wishes are about the canteen. */
    PLACE(0.5, 0.5),
    /** When. */
    TIME(0.3, 0.1),
    /** The number of a room or a line. */
    NUMBER(0.5, 0.1),
    /** What nearly every text of a school mentions. */
    COMMON(0.1, 0.0),
    /** A word that the table of school words does not have. */
    WORD(0.6, 0.1),
    /** Two Han characters that are in no word of the table. */
    PAIR(0.3, 0.05);

    private final double shared;
    private final double lone;

    Facet(double shared, double lone) {
        this.shared = shared;
        this.lone = lone;
    }

    /** As it stands in a database. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this stored name; one that only a newer program knows counts as a word. */
    static Facet ofStored(String stored) {
        return Stream.of(values())
                .filter(each -> each.stored().equals(stored))
                .findFirst()
                .orElse(WORD);
    }

    /** How much it says for two texts that both have the matter. */
    double shared() {
        return shared;
    }

    /** How much it says against them if only one has it; little for words that people may say or leave out. */
    double lone() {
        return lone;
    }

    /** Whether it says what is wanted, rather than when, or in what words. */
    boolean isTelling() {
        return switch (this) {
            case THING, CHANGE, PLACE, NUMBER, WORD -> true;
            case TIME, COMMON, PAIR -> false;
        };
    }
}
