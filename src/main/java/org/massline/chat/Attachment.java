package org.massline.chat;

import java.util.Optional;

/** What a person attached to a message. */
public sealed interface Attachment {
    /** How Telegram shows a file, and so which method sends it again. */
    enum Type {
        PHOTO,
        VIDEO,
        DOCUMENT,
        AUDIO,
        VOICE,
        VIDEO_NOTE,
        ANIMATION
    }

    /**
     * A file that Telegram keeps.
     *
     * @param fileId by which this bot may send it again; it carries no author
     * @param name as the person's device called it, where Telegram tells it
     */
    record File(Type type, String fileId, Optional<String> name) implements Attachment {}

    /** A point on the map, in degrees. */
    record Location(double latitude, double longitude) implements Attachment {}
}
