package org.massline.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;

/** What became of a message that was given to Telegram. */
public sealed interface Delivery {
    /**
     * It is in the chat.
     *
     * @param messages by which it can be edited: one for each file of an album, none for the answer to a tap, and none
     *     where Telegram's answer could not be read
     * @param uploaded as what a file that was uploaded can be sent again; empty for all else
     */
    record Sent(List<MessageId> messages, Optional<Attachment.File> uploaded) implements Delivery {
        /** Nothing was uploaded. */
        public Sent(List<MessageId> messages) {
            this(messages, Optional.empty());
        }

        public Sent {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Some of it is done.
     *
     * @param rest what is to be sent next, in its place
     */
    record Partly(OutgoingMessage rest) implements Delivery {}

    /** There was nothing to do: the message already reads like that, or the tap was answered too late to matter. */
    record Unchanged() implements Delivery {}

    /** Too fast: nothing was sent, and nothing may be sent to this chat before. */
    record RetryAfter(Duration delay) implements Delivery {}

    /** The person blocked the bot or is gone, or the bot was removed from the group. */
    record Unreachable() implements Delivery {}

    /** The group became a supergroup, which has another number; nothing was sent. */
    record Moved(ChatId to) implements Delivery {}

    /**
     * Telegram will never take this message.
     *
     * @param description Telegram's reason, without anything that a person typed
     */
    record Refused(int code, String description) implements Delivery {
        /**
         * In lower case. Of what the Bot API looks up itself it says that there are no or not enough rights; the rest are
         * Telegram's own words, passed through.
         */
        private static final List<String> OF_THE_CHAT = List.of(
                "rights",
                "topic_closed",
                "chat_restricted",
                "chat_write_forbidden",
                "chat_send_",
                "chat_admin_required");

        /** Whether it is the chat that takes no such thing from the bot, at this time; another one might. */
        public boolean isOfTheChat() {
            String said = description.toLowerCase(Locale.ROOT);
            return OF_THE_CHAT.stream().anyMatch(said::contains);
        }
    }

    /** It may work later. Whether the message arrived is not known. */
    record Failed(Trouble trouble) implements Delivery {}

    /** Where it failed. */
    enum Trouble {
        /** No connection, or it broke. */
        NETWORK,
        /** The Bot API has an error of its own, something else answers at its address, or a file breaks off on its way. */
        SERVER,
        /** It has not the file that is asked for, at this moment or any more: it uses the same words for both. */
        FILE,
        /** The token is not, or no longer, valid (401, or 404 at every method). */
        TOKEN
    }
}
