package org.massline.conversation;

import java.util.Set;
import org.massline.chat.Event;

/**
 * The conversation: two pure functions. The first says which facts a decision needs, the second takes it.
 *
 * <p>Same arguments, same result; safe for use by any thread.
 */
public final class Conversation {
    /** What {@link #decide} will ask for. */
    public Set<Need<?>> needs(Scene scene, Event event) {
        throw new UnsupportedOperationException();
    }

    /**
     * What comes of the event.
     *
     * @param facts the answers to {@link #needs} of the same scene and event
     */
    public Decision decide(Scene scene, Event event, Facts facts) {
        throw new UnsupportedOperationException();
    }
}
