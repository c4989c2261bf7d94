package org.massline.chat;

/** Telegram's number of a chat ({@code Chat.id}): a person's own in a private chat, negative for a group. */
public record ChatId(long value) {
    /** Hides the number: that of a private chat is the person's. */
    @Override
    public String toString() {
        return "ChatId[hidden]";
    }
}
