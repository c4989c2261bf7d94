package org.massline.bench;

/** What a person does in a conversation, in this order. */
enum Step {
    START,
    SUGGEST,
    TOPIC,
    WORDS,
    /** Only if the bot shows what is like it on the board. */
    COMPARISON,
    SIGNATURE,
    SEND;

    boolean isTap() {
        return this == TOPIC || this == COMPARISON || this == SIGNATURE || this == SEND;
    }

    boolean isLast() {
        return this == SEND;
    }

    /**
     * What comes next; after the last step, the first one of another conversation.
     *
     * @param compares whether the bot asks if it is what others have suggested
     */
    Step next(boolean compares) {
        return switch (this) {
            case START -> SUGGEST;
            case SUGGEST -> TOPIC;
            case TOPIC -> WORDS;
            case WORDS -> compares ? COMPARISON : SIGNATURE;
            case COMPARISON -> SIGNATURE;
            case SIGNATURE -> SEND;
            case SEND -> START;
        };
    }
}
