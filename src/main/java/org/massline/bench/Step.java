package org.massline.bench;

/** What a person does in a conversation, in this order. */
enum Step {
    START,
    SUGGEST,
    TOPIC,
    WORDS,
    SIGNATURE,
    SEND;

    boolean isTap() {
        return this == TOPIC || this == SIGNATURE || this == SEND;
    }

    boolean isLast() {
        return this == SEND;
    }

    /** What comes next; after the last step, the first one of another conversation. */
    Step next() {
        return switch (this) {
            case START -> SUGGEST;
            case SUGGEST -> TOPIC;
            case TOPIC -> WORDS;
            case WORDS -> SIGNATURE;
            case SIGNATURE -> SEND;
            case SEND -> START;
        };
    }
}
