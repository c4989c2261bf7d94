package org.massline.likeness;

/** In which way a matter tells what a text is about, and so how much it weighs when two texts share it. */
enum Facet {
    /** What is wished for or complained of. */
    THING(1.0),
    /** How it is to change: longer, warmer, cheaper. */
    CHANGE(0.6),
    /** Where: many different wishes are about the canteen. */
    PLACE(0.5),
    /** When. */
    TIME(0.3),
    /** What nearly every text of a school mentions. */
    COMMON(0.1),
    /** A word that the table of school words does not have. */
    WORD(0.7),
    /** Two Han characters that are in no word of the table. */
    PAIR(0.4);

    private final double weight;

    Facet(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
