package org.massline.turn;

/** What became of an update. Whatever it is, it is committed. */
public enum Result {
    TAKEN,
    /** Telegram repeated itself; nothing was changed. */
    SEEN_BEFORE,
    /** The program failed; the update is kept, and the person told. */
    KEPT,
    /** Not meant for the bot; nothing was written. */
    PASSED_OVER
}
