package org.massline.chat;

import java.util.Optional;

/**
 * Where a message goes.
 *
 * @param forumTopic the {@code message_thread_id} of a forum topic in a group
 */
public record Address(ChatId chat, Optional<Integer> forumTopic) {
    public static Address of(ChatId chat) {
        return new Address(chat, Optional.empty());
    }
}
