package org.massline.playground.world;

import java.time.Instant;

/** What watchers of the playground are told, while the world is locked: they take note and return at once. */
public sealed interface Happening {
    /** A message is new or has another look: text, buttons, reactions. */
    record MessageShown(Chat chat, ChatMessage message) implements Happening {}

    record MessageGone(long chatId, long messageId) implements Happening {}

    record ToastShown(Resident resident, Toast toast) implements Happening {}

    /** The bot is typing, or the like. */
    record ActionShown(long chatId, String action) implements Happening {}

    /** Somebody came, blocked the bot, or joined or left a group. */
    record TownChanged() implements Happening {}

    /** Commands, name or descriptions of the bot. */
    record ProfileChanged() implements Happening {}

    record ClockMoved(Instant now) implements Happening {}

    record InvitationShown(Invitation invitation) implements Happening {}
}
