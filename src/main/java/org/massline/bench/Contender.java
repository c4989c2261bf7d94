package org.massline.bench;

/** What is measured: the bot, and the floors, which do only what cannot be left out. */
public enum Contender {
    /** Reads the update and answers. */
    PARSE("floor a: reads the update, answers 200", false),
    /** Reads it, commits one row and answers. */
    COMMIT("floor b: the same, one committed row", false),
    /** Reads it, commits one row, answers, and makes one call to the Bot API. */
    CALL("floor c: the same, one call to the Bot API", true),
    BOT("the bot", true);

    private final String label;
    private final boolean replies;

    Contender(String label, boolean replies) {
        this.label = label;
        this.replies = replies;
    }

    String label() {
        return label;
    }

    /** Whether people get a reply; where they do not, they go on once their update is acknowledged. */
    boolean replies() {
        return replies;
    }
}
