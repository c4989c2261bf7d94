package org.massline.chat;

/**
 * One update, decoded.
 *
 * @param updateId Telegram's {@code update_id}
 * @param addressed whether it is meant for the bot: always in a private chat; in a group a command, a mention, a reply to
 *     the bot or a tap
 */
public record Incoming(long updateId, Address place, ChatKind kind, Writer writer, boolean addressed, Event event) {}
