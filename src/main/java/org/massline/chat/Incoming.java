package org.massline.chat;

import java.util.Optional;

/**
 * One update, decoded.
 *
 * @param updateId Telegram's {@code update_id}
 * @param repliedTo the message to which this one replies (swiped), whoever wrote that
 * @param addressed whether it is meant for the bot: always in a private chat; in a group a command, a mention, a reply to
 *     the bot or a tap
 */
public record Incoming(
        long updateId,
        Address place,
        ChatKind kind,
        Writer writer,
        boolean addressed,
        Optional<MessageId> repliedTo,
        Event event) {
    /** One that replies to nothing. */
    public Incoming(long updateId, Address place, ChatKind kind, Writer writer, boolean addressed, Event event) {
        this(updateId, place, kind, writer, addressed, Optional.empty(), event);
    }
}
