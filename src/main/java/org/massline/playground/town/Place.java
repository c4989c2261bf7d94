package org.massline.playground.town;

import java.util.OptionalLong;
import org.massline.playground.world.ChatMessage;

/**
 * Where somebody writes and looks: a chat, or one topic of a forum.
 *
 * @param thread the topic; empty for the whole chat, where one writes into the general topic
 */
record Place(long chatId, OptionalLong thread) {
    static Place chat(long chatId) {
        return new Place(chatId, OptionalLong.empty());
    }

    static Place topic(long chatId, long thread) {
        return new Place(chatId, OptionalLong.of(thread));
    }

    boolean shows(ChatMessage message) {
        return thread.isEmpty() || message.thread().equals(thread);
    }
}
