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

    /** Changed the text or the caption of an earlier message. */
    record Edited(MessageId message, String text) implements Event {}

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

    /** Blocked the bot, or removed it from the group. */
    record Blocked() implements Event {}

    /** Unblocked the bot, or added it to the group. */
    record Unblocked() implements Event {}

    /** The day came on which the dialogue wanted to be woken. */
    record Woken() implements Event {}
}
