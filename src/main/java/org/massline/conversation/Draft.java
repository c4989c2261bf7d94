package org.massline.conversation;

import java.util.List;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.model.Kind;
import org.massline.model.TopicId;

/**
 * A suggestion before it is sent.
 *
 * @param parts in the order in which they came
 * @param topic empty until chosen
 * @param kind empty until chosen, or guessed from the text
 * @param anonymous empty until chosen
 */
public record Draft(List<Part> parts, Optional<TopicId> topic, Optional<Kind> kind, Optional<Boolean> anonymous) {
    public static final Draft EMPTY = new Draft(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Draft {
        parts = List.copyOf(parts);
    }

    /**
     * What came with one message.
     *
     * @param message by which a later edit finds it
     * @param text text or caption, empty where there is none
     * @param album to recognize the other items of the same album
     */
    public record Part(MessageId message, String text, Optional<Attachment> attachment, Optional<String> album) {}
}
