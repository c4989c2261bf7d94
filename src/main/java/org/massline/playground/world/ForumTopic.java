package org.massline.playground.world;

/**
 * A topic of a forum.
 *
 * @param thread the {@code message_thread_id}, which is the number of the message that opened it
 * @param closed whether only administrators write there
 */
public record ForumTopic(long thread, String name, boolean closed) {
    public ForumTopic close(boolean wanted) {
        return new ForumTopic(thread, name, wanted);
    }
}
