package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where in a chat a message belongs, and how Telegram tells a bot so.
 *
 * <p>In a forum every message but those of the general topic has {@code message_thread_id} and {@code is_topic_message}, and
 * one that answers nothing has for {@code reply_to_message} the service message that opened the topic. In a group without
 * topics an answer has the {@code message_thread_id} of the first message that was answered, and no {@code
 * is_topic_message}. In private chats there are no threads here.
 */
public final class Threads {
    private Threads() {}

    /**
     * The topic for a message: what is answered says it; only if nothing is, it is the one that was asked for.
     *
     * @return empty for the general topic, and for chats that are no forum
     */
    public static OptionalLong topic(Chat chat, OptionalLong wanted, Optional<ChatMessage> answered) {
        if (!chat.isForum()) {
            return OptionalLong.empty();
        }
        if (answered.isEmpty()) {
            return wanted;
        }
        // A message of before the group was a forum stands in the general topic.
        OptionalLong thread = answered.get().thread();
        return thread.isPresent() && chat.topic(thread.getAsLong()).isPresent() ? thread : OptionalLong.empty();
    }

    /** Adds to a message what it answers and where it stands. */
    public static void place(Chat chat, OptionalLong topic, Optional<ChatMessage> answered, ObjectNode content) {
        answered.ifPresent(original -> content.set("reply_to_message", original.quoted()));
        if (topic.isPresent()) {
            content.put("message_thread_id", topic.getAsLong()).put("is_topic_message", true);
            chat.message(topic.getAsLong())
                    .filter(_ -> answered.isEmpty())
                    .ifPresent(opening -> content.set("reply_to_message", opening.quoted()));
        } else if (!chat.isForum() && !chat.isPrivate() && !chat.isChannel() && answered.isPresent()) {
            content.put(
                    "message_thread_id",
                    answered.get().thread().orElse(answered.get().id()));
        }
    }
}
