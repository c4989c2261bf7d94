package org.massline.chat;

import java.util.Optional;

/** What a person did, or what time did. */
public sealed interface Event {
    /** Typed text that is no command. */
    record Said(MessageId message, String text) implements Event {}

    /**
     * A command.
     *
     * @param name lower case, without the slash and without the bot's name
     * @param argument what stood behind it, stripped; for {@code /start} the deep link's payload
     */
    record Commanded(MessageId message, String name, String argument) implements Event {}

    /**
     * One file or place.
     *
     * @param caption empty where there is none
     * @param album Telegram's {@code media_group_id}; the items of an album come one by one, with no count and no end
     */
    record Attached(MessageId message, Attachment attachment, String caption, Optional<String> album)
            implements Event {}

    /**
     * Changed the text, the caption or the file of an earlier message.
     *
     * @param attachment what the message carries now, changed or not
     */
    record Edited(MessageId message, String text, Optional<Attachment> attachment) implements Event {
        /** One that carries no file. */
        public Edited(MessageId message, String text) {
            this(message, text, Optional.empty());
        }
    }

    /**
     * Tapped a button.
     *
     * @param tapId by which the tap is answered ({@code answerCallbackQuery})
     * @param message the one that carries the button
     * @param data what the button carried; it may be forged
     */
    record Tapped(String tapId, MessageId message, String data) implements Event {}

    /** Sent something that a suggestion cannot hold: a sticker, a poll, a contact ... */
    record Unsupported(MessageId message) implements Event {}

    /** Wrote in the group's own name, behind which Telegram hides which administrator it was, whatever was written. */
    record Masked(MessageId message) implements Event {}

    /** Blocked the bot, or removed it from the group. */
    record Blocked() implements Event {}

    /** Unblocked the bot, or added it to the group. */
    record Unblocked() implements Event {}

    /** The day came on which the dialogue wanted to be woken. */
    record Woken() implements Event {}
}
