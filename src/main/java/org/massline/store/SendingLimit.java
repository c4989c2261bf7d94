package org.massline.store;

import java.time.Duration;
import org.massline.chat.ChatId;

/**
 * How much may be sent: so many at once when nothing was sent for a while, and then one more each time that a place is free again.
 * Content and trickle together are what it lets through in a period.
 */
public sealed interface SendingLimit {
    /** How many places there are; at least one. */
    int atOnce();

    /** How long it takes until a place is free again; whole milliseconds. */
    Duration each();

    /**
     * Of a chat.
     *
     * @param atOnce see {@link SendingLimit#atOnce}
     * @param each see {@link SendingLimit#each}
     */
    record InChat(ChatId chat, int atOnce, Duration each) implements SendingLimit {
        public InChat {
            check(atOnce, each);
        }
    }

    /**
     * Of all chats together.
     *
     * @param name as it is stored
     * @param atOnce see {@link SendingLimit#atOnce}
     * @param each see {@link SendingLimit#each}
     */
    record InAll(String name, int atOnce, Duration each) implements SendingLimit {
        public InAll {
            check(atOnce, each);
        }
    }

    private static void check(int atOnce, Duration each) {
        if (atOnce < 1 || each.toMillis() < 1) {
            throw new IllegalArgumentException("a limit lets something through: " + atOnce + " each " + each);
        }
    }
}
