package org.massline.simulation;

/** What goes wrong. */
enum Mishap {
    /** Power is lost before a commit: what was not committed is lost. */
    CRASH_BEFORE_COMMIT,
    /** Power is lost while a commit is written: of its pages some are there, the last one perhaps in part. */
    CRASH_IN_COMMIT,
    /** Power is lost between a commit and whatever was to follow from it. */
    CRASH_AFTER_COMMIT,
    /** Before a call goes out. */
    CRASH_BEFORE_SEND,
    /** After Telegram carried a call out, and before the bot learns of it. */
    CRASH_AFTER_SEND,
    /** While nothing is under way. */
    CRASH_AT_REST,
    /** While another life begins. */
    CRASH_AT_START,
    DATABASE_BUSY,
    DISK_FULL,
    /** A commit is refused, and was not made. */
    COMMIT_REFUSED,
    /** A commit is refused, and was made all the same. */
    COMMIT_UNKNOWN,
    /** An update comes again though it was acknowledged. */
    UPDATE_TWICE,
    /** The acknowledgement does not reach Telegram, so that the update comes again. */
    ACKNOWLEDGEMENT_LOST,
    /** An update overtakes those of others that came before it. */
    UPDATE_OVERTAKES,
    /** Several updates are committed as one group. */
    UPDATES_TOGETHER,
    TOO_MANY_REQUESTS,
    SERVER_ERROR,
    BAD_GATEWAY,
    NO_CONNECTION,
    /** A call is carried out, and its answer never comes. */
    ANSWER_LOST,
    CLOCK_FORWARD,
    CLOCK_BACK,
    /** The clocks of the town are put forward or back. */
    DAYLIGHT_SAVING,
    BLOCKED
}
