package org.massline.telegram;

import org.massline.chat.Incoming;

/** What the bytes of an update turned out to be. */
public sealed interface Decoded {
    /** Something a person did. */
    record Understood(Incoming incoming) implements Decoded {}

    /** A kind of update that means nothing here: a channel's post, another bot's message, a service message ... */
    record Ignored(long updateId) implements Decoded {}

    /**
     * An update of Telegram's that cannot be read, since its shape is unknown to telegrambots or to us. Nothing of
     * it is kept, since nobody can say whose it is, nor is it asked for again: it would not become readable.
     */
    record Unreadable(long updateId) implements Decoded {}

    /** No update at all: not JSON, or without an {@code update_id}. Telegram never sends that. */
    record Garbage() implements Decoded {}
}
