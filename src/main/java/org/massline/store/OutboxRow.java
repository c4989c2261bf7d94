package org.massline.store;

import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.OutgoingMessage;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;

/**
 * A message that is to be sent.
 *
 * @param id messages of one chat go out in the order of their ids
 * @param attempts how often sending was tried
 * @param message never {@link OutgoingMessage.News}: it is an edit or a text by now
 * @param about in whose thread a reply to it belongs
 * @param news if it is news: of which suggestion, and how the message reads as a whole
 */
public record OutboxRow(
        long id,
        KeyedHash chat,
        Priority priority,
        int attempts,
        Address address,
        OutgoingMessage message,
        Optional<About> about,
        Optional<News> news) {
    /** See {@link OutboxRow#news}. */
    public record News(SuggestionNumber number, String html) {}

    /** One that was just added. */
    static OutboxRow of(long id, KeyedHash chat, OutboxEntry entry) {
        return new OutboxRow(
                id, chat, entry.priority(), 0, entry.address(), entry.message(), entry.about(), Optional.empty());
    }

    /** What goes first when not everything can. */
    public enum Priority {
        /** Somebody waits for it. */
        INTERACTIVE(0),
        /** For later: digests. */
        BULK(1);

        private final int stored;

        Priority(int stored) {
            this.stored = stored;
        }

        long stored() {
            return stored;
        }
    }
}
